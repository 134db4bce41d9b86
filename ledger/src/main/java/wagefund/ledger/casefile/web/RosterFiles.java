package wagefund.ledger.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.Rosters;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.RosterReader;

/** Reads rosters as cases read them. */
@Component
class RosterFiles implements Rosters {

  @Override
  public List<ClaimingWorker> read(byte[] file, LocalDate today) {
    List<ClaimingWorker> workers = new ArrayList<>();
    for (RosterLine line : new RosterReader(today).read(file).roster().lines()) {
      workers.add(new ClaimingWorker(workers.size() + 1, line.person(), line.arrears()));
    }
    return workers;
  }
}

package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.PaidLine;

/** Makes the debtor owe the fund what was paid; opens the claim where it is the first payment. */
public record ClaimPaidLines(
    CaseId caseId,
    FundId fundId,
    ClaimDebtor debtor,
    String reference,
    List<PaidLine> lines,
    LocalDate on,
    Actor by,
    Instant at) {

  public ClaimPaidLines {
    lines = List.copyOf(lines);
  }
}

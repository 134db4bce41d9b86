package wagefund.ledger.journal.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.FundId;

/** Which accounts hold each figure of a fund, by the rules that the fund is booked by. */
public final class FigureAccounts {

  private final DSLContext read;
  private final PostingProfiles profiles;

  public FigureAccounts(DSLContext read, PostingProfiles profiles) {
    this.read = read;
    this.profiles = profiles;
  }

  /** By the name of the figure; one that the books do not hold is left out. */
  public Map<String, List<String>> of(String fund) {
    Map<String, List<String>> figures =
        new TreeMap<>(FundProfiles.of(new FundId(fund), profiles, read).figures());
    figures.values().removeIf(List::isEmpty);
    return figures;
  }
}

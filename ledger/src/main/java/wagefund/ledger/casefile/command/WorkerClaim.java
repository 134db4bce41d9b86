package wagefund.ledger.casefile.command;

import java.time.YearMonth;
import java.util.SortedMap;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** What one worker of a case is owed, by wage month. */
public record WorkerClaim(
    int lineNo, PersonId person, AccountId account, SortedMap<YearMonth, OpenMonth> months) {
  public Money arrears() {
    return Money.sum(months.values().stream().map(OpenMonth::arrears).toList());
  }

  public Money outstanding() {
    return Money.sum(months.values().stream().map(OpenMonth::outstanding).toList());
  }
}

package wagefund.ledger.recovery.command;

import java.time.YearMonth;
import java.util.List;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * Which claims there are in a case, and what workers got beyond their arrears.
 *
 * @param overpaid by worker and month
 */
public record CaseClaimsFacts(List<ClaimId> claims, List<Overpaid> overpaid) {

  /** What one worker got too much for one month. */
  public record Overpaid(PersonId person, YearMonth month, Money beyond, Money ofAdvance) {}

  public Money ofAdvance(PersonId person, YearMonth month) {
    return Money.sum(
        overpaid.stream()
            .filter(o -> o.person().equals(person) && o.month().equals(month))
            .map(Overpaid::ofAdvance)
            .toList());
  }
}

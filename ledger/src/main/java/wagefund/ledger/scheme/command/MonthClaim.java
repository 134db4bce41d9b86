package wagefund.ledger.scheme.command;

import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * What one worker is owed for one wage month.
 *
 * @param arrears the original arrears
 * @param afterDeposit what was left of them once the employer, the wage deposit and the project
 *     wage account had paid, before any advance; never above the arrears
 * @param advancedBefore what funds have advanced already for this person and wage month, in
 *     whatever case, paid or reserved
 */
public record MonthClaim(Money arrears, Money afterDeposit, Money advancedBefore) {

  public MonthClaim {
    if (afterDeposit.isMoreThan(arrears)) {
      throw new Malformed(
          SchemeError.AFTER_DEPOSIT_ABOVE_ARREARS,
          Facts.of("afterDeposit", afterDeposit).and("arrears", arrears),
          "afterDeposit");
    }
  }

  /** What nobody has paid yet. */
  public Money outstanding() {
    return afterDeposit.minusOrZero(advancedBefore);
  }
}

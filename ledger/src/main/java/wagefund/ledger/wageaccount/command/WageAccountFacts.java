package wagefund.ledger.wageaccount.command;

import java.util.Set;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.wageaccount.event.WageAccountDetails;

/**
 * What is known of a wage account.
 *
 * @param open whether it is not closed
 * @param balance what it holds
 * @param inTransit what has left it, with no result yet
 * @param payrolls payrolls that are not finished
 */
public record WageAccountFacts(
    WageAccountId accountId,
    WageAccountDetails details,
    boolean open,
    Money balance,
    Money inTransit,
    Set<PayrollId> payrolls) {

  public WageAccountFacts {
    payrolls = Set.copyOf(payrolls);
  }

  /** What may still be drawn. */
  public Money drawable() {
    return open ? balance : Money.ZERO;
  }

  /** Whether nothing is there and nothing can come back. */
  public boolean isUsedUp() {
    return !open || balance.isZero() && inTransit.isZero();
  }
}

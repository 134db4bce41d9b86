package wagefund.ledger.recovery.domain;

import java.util.List;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.event.AllocationMethod;

/**
 * A receipt divided between the fund and the workers. The three parts always sum to the receipt.
 *
 * @param toFund what goes to the fund, first to what is owed in the books
 * @param beyond what is beyond both debts, and owed back to the payer
 */
record Division(Money toFund, Money toWorkers, Money beyond) {

  static Division of(
      Money receipt, Money owedToFund, Money owedToWorkers, AllocationMethod method) {
    Money owed = owedToFund.plus(owedToWorkers);
    Money divided = receipt.min(owed);
    Money toFund = fundShare(divided, owedToFund, owedToWorkers, method);
    return new Division(toFund, divided.minus(toFund), receipt.minus(divided));
  }

  private static Money fundShare(
      Money divided, Money owedToFund, Money owedToWorkers, AllocationMethod method) {
    return switch (method) {
      case FUND_FIRST -> divided.min(owedToFund);
      case WORKERS_FIRST -> divided.minusOrZero(owedToWorkers);
      case BY_PLAN -> throw new IllegalStateException("A plan divides by its own figures");
      case PRO_RATA -> Allocation.proRata(divided, List.of(owedToFund, owedToWorkers)).get(0);
    };
  }
}

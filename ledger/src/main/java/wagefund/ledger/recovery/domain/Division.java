package wagefund.ledger.recovery.domain;

import java.util.List;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.event.AllocationMethod;

/**
 * A receipt divided between the fund and the workers. The parts always sum to the receipt.
 *
 * @param costs what of the fund's part pays the costs of pursuing
 * @param interest what of it pays interest
 * @param toFund what of it goes to the principal, first to what is owed in the books
 * @param beyond what is beyond both debts, and owed back to the payer
 */
record Division(Money costs, Money interest, Money toFund, Money toWorkers, Money beyond) {

  /** 债务: what a debtor owes the fund, in the order in which it is paid off. */
  record Owed(Money costs, Money interest, Money principal) {

    Money total() {
      return costs.plus(interest).plus(principal);
    }
  }

  static Division of(Money receipt, Owed owed, Money owedToWorkers, AllocationMethod method) {
    Money divided = receipt.min(owed.total().plus(owedToWorkers));
    Money fund = fundShare(divided, owed.total(), owedToWorkers, method);
    Money costs = fund.min(owed.costs());
    Money interest = fund.minus(costs).min(owed.interest());
    return new Division(
        costs,
        interest,
        fund.minus(costs).minus(interest),
        divided.minus(fund),
        receipt.minus(divided));
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

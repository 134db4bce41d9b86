package wagefund.ledger.fund.event;

import wagefund.ledger.kernel.Money;

/**
 * What of a receipt comes to a fund, by what it is for.
 *
 * @param principal what falls off the debt
 * @param interest interest that the debtor paid, kept in the fund
 * @param beyond beyond the debt, owed back to the payer
 * @param forOthers what the fund holds for workers, or for who bore the costs
 */
public record ReceiptParts(Money principal, Money interest, Money beyond, Money forOthers) {

  public static ReceiptParts of(Money principal, Money beyond) {
    return new ReceiptParts(principal, Money.ZERO, beyond, Money.ZERO);
  }

  public Money total() {
    return principal.plus(interest).plus(beyond).plus(forOthers);
  }

  /** What belongs to no tranche. */
  public Money beside() {
    return interest.plus(beyond).plus(forOthers);
  }
}

package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;

/**
 * A part of a payment notice, by where it is to come from.
 *
 * @param source the number of the guarantee or policy; empty: the cash
 */
public record CoverPart(String source, Money amount) {
  /** The source that is no guarantee: the cash in the supervised account. */
  public static final String CASH = "";
}

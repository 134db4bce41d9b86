package wagefund.ledger.kernel;

/**
 * A bank, by the three digits with which its payment-system numbers begin, or one office of it by
 * all twelve (联行号).
 *
 * @param value 3 or 12 digits; which of them are known, {@link Banks} says
 */
public record BankCode(String value) implements Comparable<BankCode> {

  /**
   * @throws Malformed {@code BANK_UNKNOWN}
   */
  public BankCode {
    if (!value.matches("[0-9]{3}([0-9]{9})?")) {
      throw new Malformed(
          PersonError.BANK_UNKNOWN,
          Facts.of("value", Facts.shorten(value)).and("allowed", "102, 103, 104"));
    }
  }

  /** The three digits that name the bank. */
  public BankCode bank() {
    return value.length() == 3 ? this : new BankCode(value.substring(0, 3));
  }

  @Override
  public int compareTo(BankCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

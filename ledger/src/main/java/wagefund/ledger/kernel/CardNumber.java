package wagefund.ledger.kernel;

/**
 * The number of a bank card or account, 12 to 19 digits. It prints masked; the whole number must be
 * asked for.
 *
 * @param digits 12 to 19 digits
 */
public record CardNumber(String digits) implements Comparable<CardNumber> {

  /**
   * @throws Malformed {@code CARD_NUMBER_UNREADABLE}
   */
  public CardNumber {
    if (!digits.matches("[0-9]{12,19}")) {
      throw new Malformed(PersonError.CARD_NUMBER_UNREADABLE, Facts.of("length", digits.length()));
    }
  }

  /**
   * Reads a number; blanks and hyphens between the digits are taken as meant.
   *
   * @throws Malformed {@code CARD_NUMBER_UNREADABLE}
   */
  public static CardNumber of(String text) {
    return new CardNumber(Digits.plain(text));
  }

  /**
   * As {@link #of(String)}, and where the bank's cards of 16 to 19 digits carry a check digit, it
   * must fit. Shorter numbers are account numbers without one.
   *
   * @throws Malformed {@code CARD_NUMBER_UNREADABLE} or {@code CARD_NUMBER_CHECKSUM}
   */
  public static CardNumber of(String text, Bank bank) {
    CardNumber card = of(text);
    if (bank.checkDigit() && card.digits.length() >= 16 && !card.hasFittingCheckDigit()) {
      throw new Malformed(PersonError.CARD_NUMBER_CHECKSUM, Facts.of("masked", card.masked()));
    }
    return card;
  }

  /** The card number that begins with these digits and ends with the check digit that fits. */
  public static CardNumber withCheckDigit(String digits) {
    return new CardNumber(digits + (10 - luhn(digits + "0")) % 10);
  }

  /** Whether the last digit is the one that the others ask for (Luhn, ISO/IEC 7812). */
  public boolean hasFittingCheckDigit() {
    return luhn(digits) == 0;
  }

  /** The first four digits and the last four, such as {@code 6222 **** **** 1234}. */
  public String masked() {
    return digits.substring(0, 4) + " **** **** " + digits.substring(digits.length() - 4);
  }

  @Override
  public int compareTo(CardNumber other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10;
  }
}

package wagefund.ledger.recovery.event;

import wagefund.ledger.kernel.Digest;

/**
 * 付款账户: from which account a receipt came. A worker's card may be among them, so the number is not
 * kept: its last digits are for people, its digest tells whether a refund goes back to it.
 *
 * @param ending the last four characters
 */
public record PayerAccount(String ending, Digest digest) {

  public static PayerAccount of(String number) {
    String plain = number.replaceAll("[\\s-]", "");
    return new PayerAccount(
        plain.substring(Math.max(0, plain.length() - 4)), Digest.of("payer-account\n" + plain));
  }

  /** As it is shown. */
  public String masked() {
    return "****" + ending;
  }
}

package wagefund.ledger.kernel;

import java.util.List;

/**
 * What is known of a bank.
 *
 * @param code its three digits in the payment system
 * @param shortName the letters by which it is known, such as {@code ICBC}
 * @param zh its Chinese name
 * @param en its English name
 * @param aliases other Chinese names for it
 * @param endings how the names of its many offices end, where it is a kind of bank, such as 村镇银行
 * @param checkDigit whether its cards of 16 to 19 digits carry a check digit
 */
public record Bank(
    BankCode code,
    String shortName,
    String zh,
    String en,
    List<String> aliases,
    List<String> endings,
    boolean checkDigit) {

  public Bank {
    aliases = List.copyOf(aliases);
    endings = List.copyOf(endings);
  }
}

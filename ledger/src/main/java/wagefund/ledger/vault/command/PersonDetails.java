package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonError;
import wagefund.ledger.kernel.PersonName;

/**
 * Who a worker is and where the wage goes. It lives in commands and in the vault, never in an
 * event. It prints masked.
 *
 * @param name the name as on the ID card, at most 60 characters
 * @param idNumber the ID number
 * @param card the card or account that the wage is paid to
 * @param bank the bank of the card
 * @param phone 7 to 20 digits, or empty
 */
public record PersonDetails(
    String name, NationalId idNumber, CardNumber card, BankCode bank, String phone) {

  /**
   * @throws Malformed {@code TEXT_MISSING}, {@code PERSON_NAME_UNREADABLE} or {@code
   *     PHONE_UNREADABLE}
   */
  public PersonDetails {
    name = PersonName.read(name);
    phone = readPhone(phone);
  }

  /**
   * A phone number without blanks; empty stays empty.
   *
   * @throws Malformed {@code PHONE_UNREADABLE}
   */
  public static String readPhone(String text) {
    String phone = text.replaceAll("[\\p{Z}\\s]", "");
    if (!phone.matches("|\\+?[0-9]([0-9-]{5,18})[0-9]")) {
      throw new Malformed(PersonError.PHONE_UNREADABLE, Facts.NONE, "phone");
    }
    return phone;
  }

  @Override
  public String toString() {
    return PersonName.mask(name) + " " + idNumber + " " + bank + " " + card;
  }
}

package wagefund.reporting;

import java.util.Collection;
import java.util.Map;

/**
 * Names and masked numbers of people, which never stand in the read schema. Whoever is asked for
 * but not in the answer is printed as unknown.
 */
public interface PeopleDirectory {

  /** The people of these ids, by id. */
  Map<String, MaskedPerson> people(Collection<String> personIds);

  /** The bank cards of these account ids, by id. */
  Map<String, MaskedAccount> accounts(Collection<String> accountIds);

  /**
   * A person as a statement may show him.
   *
   * @param name the whole name
   * @param idNumber the identity number with its middle hidden
   */
  record MaskedPerson(String name, String idNumber) {}

  /**
   * A bank card as a statement may show it.
   *
   * @param cardNumber the card number with its middle hidden
   * @param bank the name of the bank
   */
  record MaskedAccount(String cardNumber, String bank) {}
}

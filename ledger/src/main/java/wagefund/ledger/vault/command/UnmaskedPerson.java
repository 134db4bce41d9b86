package wagefund.ledger.vault.command;

import java.util.List;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.PersonName;

/**
 * All that the vault knows of a person. Each one handed out is recorded.
 *
 * @param phone may be empty
 * @param accounts the cards, the oldest first
 */
public record UnmaskedPerson(
    PersonId person, String name, NationalId idNumber, String phone, List<Payee> accounts) {

  public UnmaskedPerson {
    accounts = List.copyOf(accounts);
  }

  @Override
  public String toString() {
    return person + " " + PersonName.mask(name) + " " + idNumber;
  }
}

package wagefund.ledger.vault.store;

import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonId;

/** A row of the table of people, opened. */
record StoredPerson(PersonId id, Index index, Sealed.Person content) {

  String name() {
    return content.name();
  }

  NationalId idNumber() {
    return new NationalId(content.idNumber());
  }

  String phone() {
    return content.phone();
  }
}

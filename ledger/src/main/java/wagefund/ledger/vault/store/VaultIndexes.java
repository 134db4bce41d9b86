package wagefund.ledger.vault.store;

import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.NationalId;

/** The indexes of ID numbers and of cards; equal digits of the two kinds give unlike indexes. */
final class VaultIndexes {

  private final VaultKeys keys;

  VaultIndexes(VaultKeys keys) {
    this.keys = keys;
  }

  Index of(NationalId idNumber) {
    return keys.index("id " + idNumber.value());
  }

  Index of(CardNumber card) {
    return keys.index("card " + card.digits());
  }
}

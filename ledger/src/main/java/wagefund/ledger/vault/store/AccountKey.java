package wagefund.ledger.vault.store;

import java.util.Comparator;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.PersonId;

/** What makes two accounts one: the same person, card and bank. */
record AccountKey(PersonId person, Index card, BankCode bank) implements Comparable<AccountKey> {

  private static final Comparator<AccountKey> ORDER =
      Comparator.comparing((AccountKey key) -> key.person().value())
          .thenComparing(AccountKey::card)
          .thenComparing(AccountKey::bank);

  @Override
  public int compareTo(AccountKey other) {
    return ORDER.compare(this, other);
  }
}

package wagefund.ledger.vault.store;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;

/** A row of the table of accounts, opened. */
record StoredAccount(AccountId id, AccountKey key, Sealed.Account content) {

  CardNumber card() {
    return new CardNumber(content.card());
  }

  BankCode bank() {
    return key.bank();
  }
}

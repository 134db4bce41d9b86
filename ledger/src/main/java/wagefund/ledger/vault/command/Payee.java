package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.PersonName;

/** Whom a bank pays, whole, for a payment file. Each one handed out is recorded. */
public record Payee(
    AccountId account,
    PersonId person,
    String name,
    NationalId idNumber,
    CardNumber card,
    BankCode bank) {

  @Override
  public String toString() {
    return account + " " + PersonName.mask(name) + " " + idNumber + " " + bank + " " + card;
  }
}

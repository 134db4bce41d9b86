package wagefund.ledger.vault.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonId;

/** What others may read of the people in the vault. Who may ask at all, the caller decides. */
public interface People {

  /** Those of the people that are known, with numbers masked. Not recorded. */
  Map<PersonId, MaskedPerson> masked(Collection<PersonId> people);

  /** Those of the accounts that are known, with numbers masked. Not recorded. */
  Map<AccountId, MaskedAccount> maskedAccounts(Collection<AccountId> accounts);

  /** The person with this ID number, if the vault knows one. */
  Optional<PersonId> find(NationalId idNumber);

  /**
   * The accounts among these whose card is also kept for another person, with those other people.
   */
  Map<AccountId, Set<PersonId>> othersWithSameCard(Collection<AccountId> accounts);

  /**
   * The accounts whose card is kept for more than one person, a list for each such card, by the day
   * on which the card was shared first. No number is told.
   */
  List<List<AccountId>> sharedCards();

  /**
   * Everything about a person. The look is recorded in the transaction of the caller: who, whom,
   * when and why.
   *
   * @param reason why it is needed, 1 to 200 characters
   * @throws wagefund.ledger.kernel.Malformed {@code PERSON_UNKNOWN}, {@code TEXT_MISSING} or {@code
   *     TEXT_TOO_LONG}
   */
  UnmaskedPerson unmasked(PersonId person, Actor actor, String reason);

  /**
   * Whom to pay, in the order given, for a payment file. A look is recorded for each person in the
   * transaction of the caller.
   *
   * @param reason what for, such as the number of the batch, 1 to 200 characters
   * @throws wagefund.ledger.kernel.Malformed {@code ACCOUNT_UNKNOWN}, {@code TEXT_MISSING} or
   *     {@code TEXT_TOO_LONG}
   */
  List<Payee> payees(List<AccountId> accounts, Actor actor, String reason);
}

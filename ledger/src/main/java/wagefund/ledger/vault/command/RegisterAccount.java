package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.PersonId;

/**
 * Keeps another card of a person, so that a returned payment can go to the right one. It answers
 * the {@link wagefund.ledger.kernel.AccountId}: a new one, or the one that the same card of the
 * same person at the same bank has already.
 *
 * <p>Rejected with {@code PERSON_UNKNOWN} where nobody has the id.
 */
public record RegisterAccount(PersonId person, CardNumber card, BankCode bank) {}

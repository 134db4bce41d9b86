package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.PersonId;

/**
 * A person as officers see one on a roster.
 *
 * @param name whole
 * @param idNumber such as {@code 3307**********1234}
 * @param phone such as {@code 138****1234}, or empty
 */
public record MaskedPerson(PersonId person, String name, String idNumber, String phone) {}

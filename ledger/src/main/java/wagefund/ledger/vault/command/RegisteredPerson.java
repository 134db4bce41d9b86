package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.PersonId;

/** The ids under which the vault keeps a person and the card that was given. */
public record RegisteredPerson(PersonId person, AccountId account) {}

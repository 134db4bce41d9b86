package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.PersonId;

/**
 * A card as officers see it on a roster.
 *
 * @param card such as {@code 6222 **** **** 1234}
 */
public record MaskedAccount(AccountId account, PersonId person, BankCode bank, String card) {}

package wagefund.ledger.bankstatement.command;

/**
 * A statement is known.
 *
 * @param again whether it had been taken before
 */
public record StatementTaken(String statementId, int entries, boolean again) {}

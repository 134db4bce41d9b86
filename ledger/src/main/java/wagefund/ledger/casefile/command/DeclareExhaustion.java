package wagefund.ledger.casefile.command;

/**
 * An officer declares, with a document, that a source of money is used up or cannot be used.
 * Rejected with {@code CASE_ROLE_NEEDED} unless by a clerk, a checker or a case system.
 */
public record DeclareExhaustion(RecordExhaustion exhaustion) {}

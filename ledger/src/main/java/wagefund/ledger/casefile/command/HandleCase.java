package wagefund.ledger.casefile.command;

/**
 * An officer or a case system tells how a case is handled. Rejected with {@code CASE_ROLE_NEEDED}
 * unless by a clerk, a checker or a case system.
 */
public record HandleCase(CaseHandling told) {}

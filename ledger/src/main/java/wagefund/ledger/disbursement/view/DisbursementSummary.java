package wagefund.ledger.disbursement.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 用款申请: a request that is paid out of several sources.
 *
 * @param outstandingThen what the workers were owed when it was made
 * @param outstanding what they are owed now
 * @param partsLeft how many sources may still pay
 * @param done whether nothing is owed any more or no source is left
 */
public record DisbursementSummary(
    String id,
    String disbursementNo,
    String caseId,
    String fundId,
    String schemeId,
    int schemeVersion,
    Money outstandingThen,
    Money outstanding,
    String reason,
    String decision,
    String requestedBy,
    LocalDate requestedOn,
    int partsLeft,
    boolean done) {}

package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/**
 * 挂牌督办: somebody above watches a case, which then has a limit of its own. A later one replaces the
 * limit of an earlier one.
 *
 * @param dueOn by when the case is to be settled
 * @param document the letter of supervision
 */
@StoredAs("CaseSupervised")
public record CaseSupervised(
    CaseId caseId, LocalDate dueOn, Document document, LocalDate on, String by, Instant at) {}

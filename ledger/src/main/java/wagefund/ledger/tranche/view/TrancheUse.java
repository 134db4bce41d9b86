package wagefund.ledger.tranche.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * One use of a tranche.
 *
 * @param kind PAID to a worker, RECOVERED from a debtor, WITHDRAWN
 * @param personId whom it paid; empty where it paid nobody
 */
public record TrancheUse(
    long seq,
    int useNo,
    int tranche,
    LocalDate on,
    String kind,
    Money amount,
    String batchId,
    String advanceId,
    String caseId,
    int lineNo,
    String personId,
    String document) {}

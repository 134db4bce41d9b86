package wagefund.ledger.page;

import java.time.LocalDate;

/**
 * One advance in a list.
 *
 * @param stageZh the stage that waits for a signature, in Chinese; empty where none waits
 * @param stageEn the same in English
 * @param stageRole the role that it waits for
 */
record AdvanceRow(
    String advanceId,
    String advanceNo,
    String caseId,
    String employer,
    String fundId,
    String fundName,
    String status,
    int workers,
    long requestedFen,
    long paidFen,
    LocalDate requestedOn,
    String requestedBy,
    String stageZh,
    String stageEn,
    String stageRole) {}

package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 追偿债权: what a debtor owes a fund in a case.
 *
 * @param inMemo what was written off and is still owed
 * @param state where the recovery stands on the day asked for
 * @param dueOn missing where the scheme names no term
 */
public record RecoveryClaimRow(
    String id,
    String caseId,
    String fundId,
    String debtor,
    String debtorCode,
    LocalDate openedOn,
    @Nullable LocalDate dueOn,
    String status,
    Money paid,
    Money recovered,
    Money writtenOff,
    Money outstanding,
    Money recoveredAfterWriteOff,
    Money inMemo,
    String state) {}

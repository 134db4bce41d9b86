package wagefund.ledger.writeoff.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 备查簿: what was written off of a claim, and what of it the debtor has paid since.
 *
 * @param limitationOn the last day of the limitation
 * @param inMemo what he still owes, though the books do not show it
 */
public record MemoRegister(
    String claimId,
    String caseId,
    String fundId,
    String debtor,
    Money writtenOff,
    Money recovered,
    Money inMemo,
    LocalDate firstOn,
    LocalDate lastOn,
    @Nullable LocalDate limitationOn) {}

package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * A payment was found to be booked wrongly; nothing is changed before another officer confirms.
 *
 * @param paid what was really paid
 * @param paidOn when it was really paid, where the date was wrong
 * @param rightCase to which case it belongs, where the case was wrong
 * @param rightFund from which fund it was paid, where the fund was wrong
 */
@StoredAs("PaymentCorrectionProposed")
public record PaymentCorrectionProposed(
    BatchId batchId,
    String correctionId,
    int lineNo,
    Money paid,
    Optional<LocalDate> paidOn,
    Optional<CaseId> rightCase,
    Optional<FundId> rightFund,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}

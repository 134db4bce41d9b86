package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * A receipt was found to be booked wrongly; nothing is changed before another officer confirms.
 *
 * @param booked with what it is booked
 * @param received what really came in; zero where nothing did
 * @param rightClaim the claim that it pays, where another one was booked
 */
@StoredAs("ReceiptCorrectionProposed")
public record ReceiptCorrectionProposed(
    ClaimId claimId,
    ReceiptId receiptId,
    CaseId caseId,
    FundId fundId,
    String correctionId,
    Money booked,
    Money received,
    Optional<ClaimId> rightClaim,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}

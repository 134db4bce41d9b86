package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * A receipt was put right, so what it left behind is more or less than was booked.
 *
 * @param kind what of it; absent: things to turn into money
 * @param used the receipt that came out of this money and was put right; absent: this one was
 * @param less what is held less than was booked
 * @param more what is held more than was booked
 * @param left what is held now
 */
@StoredAs("HeldReceiptCorrected")
public record HeldReceiptCorrected(
    ReceiptId receiptId,
    FundId fundId,
    Optional<CaseId> caseId,
    Optional<HeldKind> kind,
    Optional<ReceiptId> used,
    Money less,
    Money more,
    Money left,
    ReceiptChannel channel,
    String payer,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}

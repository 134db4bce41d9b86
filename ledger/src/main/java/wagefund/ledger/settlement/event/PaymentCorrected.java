package wagefund.ledger.settlement.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.CorrectsBooking;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 付款更正: a line that was booked wrongly is put right; one event for each voucher that this takes.
 *
 * @param fundId in whose books this voucher is
 * @param caseId to which case this voucher belongs
 * @param amount what this voucher is about
 * @param booked what the line was booked with until now
 * @param paid what was really paid
 * @param bookedOn when it was booked
 */
@StoredAs("PaymentCorrected")
public record PaymentCorrected(
    BatchId batchId,
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String correctionId,
    int lineNo,
    PersonId person,
    CorrectionKind kind,
    Money amount,
    Money booked,
    Money paid,
    LocalDate bookedOn,
    Document document,
    String proposedBy,
    LocalDate on,
    String by,
    Instant at)
    implements CorrectsBooking {

  @Override
  public Identifier bookedBy() {
    return batchId;
  }
}

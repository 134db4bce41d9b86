package wagefund.ledger.settlement.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * A payment that was booked wrongly, and what is to become of it.
 *
 * @param booked what the line says that it was to be
 * @param paid what was really paid
 * @param paidOn when, where the date was wrong
 * @param rightCase the right case, empty where it was right
 * @param rightFund the right fund, empty where it was right
 * @param status PROPOSED, CONFIRMED or DROPPED
 */
public record PaymentCorrectionRow(
    String id,
    String batchId,
    String advanceId,
    String caseId,
    int lineNo,
    Money booked,
    Money paid,
    @Nullable LocalDate paidOn,
    String rightCase,
    String rightFund,
    String document,
    String proposedBy,
    LocalDate proposedOn,
    String status,
    String decidedBy,
    @Nullable LocalDate decidedOn) {}

package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * A receipt that was booked wrongly, and what is to become of it.
 *
 * @param booked with what it was booked when that was found
 * @param received what really came
 * @param rightClaim the right claim, empty where it was right
 * @param rightCase its case, empty where the claim was right
 * @param rightFund its fund, empty where the claim was right
 * @param status PROPOSED, CONFIRMED or DROPPED
 */
public record ReceiptCorrectionRow(
    String id,
    String receiptId,
    String claimId,
    String caseId,
    String fundId,
    String payer,
    String channel,
    LocalDate receivedOn,
    Money booked,
    Money received,
    String rightClaim,
    String rightCase,
    String rightFund,
    String debtor,
    String rightDebtor,
    String document,
    String proposedBy,
    LocalDate proposedOn,
    String status,
    String decidedBy,
    @Nullable LocalDate decidedOn) {}

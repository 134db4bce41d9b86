package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 追偿收款: a receipt from a debtor and how it was divided.
 *
 * @param toFund what fell off the principal of the debt
 * @param methodBy the scheme, or the paying document that names the method
 * @param overrideReason why the document overrides the scheme, where it does; else empty
 * @param recordedBy the officer
 * @param heldFrom the receipt out of whose held money it comes, or empty
 */
public record ReceiptRow(
    String id,
    String caseId,
    String fundId,
    LocalDate on,
    String channel,
    String payer,
    String document,
    String method,
    Money amount,
    Money toFund,
    Money toWorkers,
    Money beyond,
    String claimId,
    Money costs,
    Money interest,
    String methodBy,
    String overrideReason,
    String recordedBy,
    String heldFrom) {}

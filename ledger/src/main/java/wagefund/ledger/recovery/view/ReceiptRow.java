package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** 追偿收款: a receipt from a debtor and how it was divided. */
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
    Money beyond) {}

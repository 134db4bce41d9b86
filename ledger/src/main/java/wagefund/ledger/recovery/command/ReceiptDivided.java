package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.event.AllocationMethod;

/** A receipt was recorded and divided; the parts sum to the receipt. */
public record ReceiptDivided(
    ReceiptId receiptId,
    AllocationMethod method,
    Money toFund,
    Money toWorkers,
    Money toWrittenOff,
    Money beyond,
    Money interest,
    Money costs) {}

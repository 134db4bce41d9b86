package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ReceiptId;

/** Lets a refund go that another officer asked for. */
public record ReleaseRefund(
    ReceiptId receiptId, String refundId, LocalDate on, Actor by, Instant at) {}

package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;

/** Drops the request of a refund. */
public record DropRefund(
    @TargetAggregateIdentifier ReceiptId receiptId,
    String refundId,
    String reason,
    LocalDate on,
    Actor by,
    Instant at) {

  public DropRefund {
    reason = Text.required(reason, 400, "reason");
  }
}

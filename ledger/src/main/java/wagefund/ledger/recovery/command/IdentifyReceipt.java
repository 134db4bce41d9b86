package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.ReceiptId;

/** Moves unidentified money to the claims that it is for. */
public record IdentifyReceipt(
    ReceiptId receiptId,
    List<ReceiptPart> parts,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  public IdentifyReceipt {
    parts = List.copyOf(parts);
  }
}

package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** Records one wire, for several claims, for one, or for none that is known yet. */
public record RecordWire(
    ReceiptId receiptId,
    FundId fundId,
    Money amount,
    ReceiptChannel channel,
    String payer,
    Optional<PayerAccount> account,
    Document document,
    List<ReceiptPart> parts,
    LocalDate on,
    Actor by,
    Instant at) {

  public RecordWire {
    amount.requirePositive("amount");
    payer = Text.required(payer, 200, "payer");
    parts = List.copyOf(parts);
  }
}

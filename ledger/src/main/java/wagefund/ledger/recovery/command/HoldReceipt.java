package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** Keeps what a receipt left behind. */
public record HoldReceipt(
    @TargetAggregateIdentifier ReceiptId receiptId,
    FundId fundId,
    Optional<CaseId> caseId,
    ReceiptChannel channel,
    String payer,
    Optional<PayerAccount> account,
    Document document,
    List<HeldPart> parts,
    Money toRealise,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  @Override
  public Identifier createdId() {
    return receiptId;
  }
}

package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.recovery.event.PayerAccount;

/** Asks that held money goes back to the payer, or is paid on. */
public record RequestRefund(
    @TargetAggregateIdentifier ReceiptId receiptId,
    String refundId,
    HeldKind kind,
    Money amount,
    String payee,
    Optional<PayerAccount> account,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  public RequestRefund {
    amount.requirePositive("amount");
    payee = Text.required(payee, 200, "payee");
  }
}

package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Records money that came into a fund, on the authority of a document. */
public record ReceiveCapital(
    @TargetAggregateIdentifier FundId fundId,
    CapitalSource source,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public ReceiveCapital {
    amount.requirePositive("amount");
  }
}

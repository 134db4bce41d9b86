package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * Records money that came into a fund, on the authority of a document. Each is a tranche of its
 * own; its source must be one that the scheme in force allows.
 */
public record ReceiveCapital(
    FundId fundId,
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

package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Money;

/** Distributes an amount by ranks; within a rank in proportion. */
public record DistributeEstate(
    EstateId estateId, Money amount, Document document, LocalDate on, Actor by, Instant at) {
  public DistributeEstate {
    amount.requirePositive("amount");
  }
}

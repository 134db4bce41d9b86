package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;

/**
 * Writes off a part of a claim or all that is left of it; it goes into the memo register.
 *
 * @param writeOff the request that was approved
 */
public record WriteOffClaim(
    @TargetAggregateIdentifier ClaimId claimId,
    String writeOff,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public WriteOffClaim {
    amount.requirePositive("amount");
  }
}

package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.ClaimId;

/**
 * Asks what is owed on a claim on a day, with interest; answered with {@link ClaimDebt}. Rejected
 * with {@code CLAIM_UNKNOWN}.
 *
 * @param upTo as it was known at this place of the log; absent: now
 */
public record AskClaimDebt(ClaimId claimId, LocalDate asOf, Optional<Long> upTo) {

  /** As it is known now. */
  public AskClaimDebt(ClaimId claimId, LocalDate asOf) {
    this(claimId, asOf, Optional.empty());
  }
}

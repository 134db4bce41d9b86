package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import wagefund.ledger.kernel.ClaimId;

/**
 * Asks what is owed on a claim on a day, with interest; answered with {@link ClaimDebt}. Rejected
 * with {@code CLAIM_UNKNOWN}.
 */
public record AskClaimDebt(ClaimId claimId, LocalDate asOf) {}

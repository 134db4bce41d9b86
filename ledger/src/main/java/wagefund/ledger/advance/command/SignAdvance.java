package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Digest;

/**
 * Signs the current stage of an advance; the last signature reserves the money.
 *
 * @param digest of what the officer saw
 * @param opinion at most 400 characters, may be empty
 */
public record SignAdvance(
    AdvanceId advanceId, Digest digest, String opinion, LocalDate on, Actor by, Instant at) {}

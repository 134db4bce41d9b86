package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;

/**
 * Ends an advance whose time has run out; what was reserved for it is free again. Answered with
 * whether it was so; one that stands is left as it is.
 */
public record ExpireAdvance(AdvanceId advanceId, LocalDate on, Actor by, Instant at) {}

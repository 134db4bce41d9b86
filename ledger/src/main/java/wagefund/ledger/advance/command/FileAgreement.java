package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;

/**
 * Files the signed agreement with an advance; the one filed last counts. Rejected with {@code
 * REQUESTER_ROLE_NEEDED}, {@code ADVANCE_WRONG_STATE}, {@code AGREEMENT_INCOMPLETE} or {@code
 * AGREEMENT_BELOW_ADVANCE}.
 */
public record FileAgreement(
    AdvanceId advanceId, Agreement agreement, LocalDate on, Actor by, Instant at) {}

package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.recovery.event.ClaimDebtor;

/** Has one more debtor owe the claim, jointly and severally. */
public record JoinDebtor(
    ClaimId claimId, ClaimDebtor debtor, Document document, LocalDate on, Actor by, Instant at)
    implements ClaimChange {}

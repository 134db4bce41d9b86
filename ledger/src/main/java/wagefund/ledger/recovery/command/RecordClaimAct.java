package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.recovery.event.ClaimAct;

/**
 * Records an act that restarts the limitation.
 *
 * @param debtor the name of the debtor; empty: the first
 */
public record RecordClaimAct(
    ClaimId claimId,
    String actId,
    ClaimAct act,
    String debtor,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements ClaimChange {}

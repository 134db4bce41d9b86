package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimDebtor;

/**
 * Has another debtor owe in the place of one.
 *
 * @param from the name of the debtor who no longer owes; empty: the first
 */
public record ChangeDebtor(
    ClaimId claimId,
    String from,
    ClaimDebtor to,
    ChangeReason reason,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements ClaimChange {}

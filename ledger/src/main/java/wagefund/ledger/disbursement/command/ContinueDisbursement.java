package wagefund.ledger.disbursement.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DisbursementId;

/**
 * Starts what may start now that earlier sources have paid or can pay nothing more; answered with
 * whether anything began or ended.
 *
 * @param particulars who applies, owes and is paid, where an advance begins now
 */
public record ContinueDisbursement(
    DisbursementId disbursementId,
    RequestedParticulars particulars,
    LocalDate on,
    Actor by,
    Instant at) {}

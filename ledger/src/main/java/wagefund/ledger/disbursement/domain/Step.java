package wagefund.ledger.disbursement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.disbursement.event.PartStarted;
import wagefund.ledger.disbursement.event.PlannedPart;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Role;

/**
 * One source at its turn.
 *
 * @param begun the path on which it pays already
 * @param reference the name of the path that would begin now
 */
record Step(
    DisbursementId disbursementId,
    PlannedPart part,
    CaseFacts facts,
    Optional<PartStarted> begun,
    String reference,
    String reason,
    List<String> evidence,
    Document decision,
    RequestedParticulars particulars,
    LocalDate on,
    Actor by,
    Instant at) {

  /** The request is allowed, so each path may be begun in the name of who made it. */
  Actor clerk() {
    return new Actor(by.name(), Set.of(Role.CLERK));
  }
}

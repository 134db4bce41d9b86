package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.casefile.event.CaseStep;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;

/**
 * Records that a case was accepted, or that those concerned were contacted. Rejected with {@code
 * CASE_STEP_TAKEN_ALREADY} or {@code CASE_STEP_TOO_EARLY}.
 */
public record TakeCaseStep(
    @TargetAggregateIdentifier CaseId caseId,
    CaseStep step,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements CaseHandling {}

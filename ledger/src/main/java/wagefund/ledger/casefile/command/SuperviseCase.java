package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;

/**
 * Records that a case is supervised and has a limit of its own. Rejected with {@code
 * CASE_LIMIT_BEFORE_ITS_START} or {@code CASE_STEP_TOO_EARLY}.
 */
public record SuperviseCase(
    @TargetAggregateIdentifier CaseId caseId,
    LocalDate dueOn,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements CaseHandling {}

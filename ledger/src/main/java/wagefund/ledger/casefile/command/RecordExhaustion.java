package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.scheme.command.MoneySource;

/**
 * Records in a case that a source of money is used up or cannot be used, so that the next one in
 * the order of the scheme may pay (invariant 7). A second record of one source changes nothing.
 *
 * @param document what shows it: the bank's advice, the refusal, the ledger's own register
 */
public record RecordExhaustion(
    @TargetAggregateIdentifier CaseId caseId,
    MoneySource source,
    ExhaustionKind kind,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}

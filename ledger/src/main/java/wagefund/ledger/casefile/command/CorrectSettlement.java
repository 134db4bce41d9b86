package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * Records that a worker had not been paid what was booked; the latest wage months are open again
 * first.
 *
 * @param source who had been booked to have paid
 * @param reference the payment batch or the receipt
 */
public record CorrectSettlement(
    @TargetAggregateIdentifier CaseId caseId,
    SettlementSource source,
    String reference,
    PersonId person,
    Money amount,
    LocalDate on,
    Actor by,
    Instant at) {}

package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * Puts right what a payment was booked with.
 *
 * @param less what did not leave the bank though it was booked
 * @param more what left the bank though it was not booked
 */
public record CorrectFunds(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    Money less,
    Money more,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}

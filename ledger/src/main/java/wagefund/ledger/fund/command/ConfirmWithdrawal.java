package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;

/** Confirms a withdrawal that another officer proposed; the money leaves the bank. */
public record ConfirmWithdrawal(
    @TargetAggregateIdentifier FundId fundId,
    String withdrawalId,
    LocalDate on,
    Actor by,
    Instant at) {}

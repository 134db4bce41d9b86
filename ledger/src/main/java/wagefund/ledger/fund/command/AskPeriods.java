package wagefund.ledger.fund.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.FundId;

/** Asks which months of a fund take bookings; answered with {@code OpenPeriods}. */
public record AskPeriods(@TargetAggregateIdentifier FundId fundId) {}

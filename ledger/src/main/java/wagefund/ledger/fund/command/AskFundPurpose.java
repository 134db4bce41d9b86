package wagefund.ledger.fund.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.FundId;

/** Asks what a fund is for; answered with {@link FundPurpose}. */
public record AskFundPurpose(@TargetAggregateIdentifier FundId fundId) {}

package wagefund.ledger.fund.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.FundId;

/** Asks where the money of a fund is; answered with {@code FundFigures}. */
public record AskFundFigures(@TargetAggregateIdentifier FundId fundId) {}

package wagefund.ledger.deposit.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.DepositId;

/** Asks what a deposit covers; answered with {@link DepositFacts}. */
public record AskDeposit(@TargetAggregateIdentifier DepositId depositId) {}

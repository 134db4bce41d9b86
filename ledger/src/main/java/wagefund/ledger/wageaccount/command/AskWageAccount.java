package wagefund.ledger.wageaccount.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.WageAccountId;

/** Asks what a wage account holds; answered with {@link WageAccountFacts}. */
public record AskWageAccount(@TargetAggregateIdentifier WageAccountId accountId) {}

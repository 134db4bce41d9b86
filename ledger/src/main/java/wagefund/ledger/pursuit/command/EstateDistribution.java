package wagefund.ledger.pursuit.command;

import wagefund.ledger.kernel.Money;

/** A distribution was made; the parts sum to the amount. */
public record EstateDistribution(
    int number, Money amount, Money toFund, Money toWorkers, Money toOthers) {}

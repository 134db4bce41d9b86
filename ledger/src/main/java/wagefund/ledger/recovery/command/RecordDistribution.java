package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.Money;

/**
 * Records what a distribution in bankruptcy paid on a claim. The plan of the distribution, and not
 * the scheme, says what goes to the fund and what to the workers; the two parts sum to the receipt.
 */
public record RecordDistribution(RecordReceipt receipt, Money toFund, Money toWorkers) {}

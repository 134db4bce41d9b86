package wagefund.ledger.recovery.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;

/**
 * Takes off the memo register what a receipt pays of a debt that had been written off.
 *
 * @param amount the part of the receipt
 */
public record RecoverWrittenOff(
    @TargetAggregateIdentifier ClaimId claimId, RecordReceipt receipt, Money amount) {}

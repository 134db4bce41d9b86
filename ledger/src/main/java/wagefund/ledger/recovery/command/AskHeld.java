package wagefund.ledger.recovery.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.ReceiptId;

/** Asks what of a receipt is held; answered with {@link HeldFacts}. */
public record AskHeld(@TargetAggregateIdentifier ReceiptId receiptId) {}

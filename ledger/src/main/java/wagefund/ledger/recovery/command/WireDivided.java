package wagefund.ledger.recovery.command;

import java.util.List;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/**
 * A wire was divided over its claims.
 *
 * @param parts in the order named
 * @param unidentified what is left of it
 */
public record WireDivided(ReceiptId receiptId, List<ReceiptDivided> parts, Money unidentified) {}

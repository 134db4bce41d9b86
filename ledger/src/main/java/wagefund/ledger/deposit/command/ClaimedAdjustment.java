package wagefund.ledger.deposit.command;

import wagefund.ledger.kernel.Document;

/**
 * An adjustment that a contractor claims or suffers, and the paper that proves it.
 *
 * @param name its name in the scheme
 */
public record ClaimedAdjustment(String name, Document document) {}

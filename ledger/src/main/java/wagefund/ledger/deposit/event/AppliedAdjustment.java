package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Document;

/**
 * 调整: what lowered, raised or lifted the rate, and the paper that proves it.
 *
 * @param name its name in the scheme
 */
public record AppliedAdjustment(String name, String title, Document document) {}

package wagefund.ledger.pursuit.event;

/**
 * A class of creditors.
 *
 * @param name its name, such as {@code WAGES}
 * @param rank the lowest is served first; classes of the same rank share in proportion
 */
public record CreditorClass(String name, int rank, String zh, String en) {}

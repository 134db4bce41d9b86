package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;

/**
 * What one project has to secure, and how that came about.
 *
 * @param ratePercent the rate after all adjustments, as a percentage such as {@code 1.5}
 * @param computed the rate of the contract sum, rounded down to the fen
 * @param required the same, or the cap of a project where that is lower
 * @param explanation how it came about, in figures
 */
public record ProjectShare(
    String project,
    Money contractSum,
    String ratePercent,
    Money computed,
    Money required,
    String explanation) {}

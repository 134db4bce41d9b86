package wagefund.ledger.journal.view;

import java.time.LocalDate;

/**
 * A question with two dates.
 *
 * @param asOf up to which business date
 * @param upTo up to which place of the sealed log: what was known then
 */
public record Asked(LocalDate asOf, long upTo) {}

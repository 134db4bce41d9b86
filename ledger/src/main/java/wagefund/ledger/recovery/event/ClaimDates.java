package wagefund.ledger.recovery.event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that matter for a claim, as they are after an event.
 *
 * @param dueOn the first day by which something is due that is not paid; empty: none is known
 * @param limitationOn the last day of the limitation
 */
public record ClaimDates(Optional<LocalDate> dueOn, LocalDate limitationOn) {}

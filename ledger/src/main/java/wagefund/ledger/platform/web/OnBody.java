package wagefund.ledger.platform.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something is confirmed.
 *
 * @param on the business date, today in China where it is left out
 */
public record OnBody(Optional<LocalDate> on) {}

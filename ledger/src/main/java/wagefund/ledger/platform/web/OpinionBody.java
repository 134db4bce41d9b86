package wagefund.ledger.platform.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why something is refused or given up.
 *
 * @param opinion the reason, in words
 * @param on the business date, today in China where it is left out
 */
public record OpinionBody(String opinion, Optional<LocalDate> on) {}

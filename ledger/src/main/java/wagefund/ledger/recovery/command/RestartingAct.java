package wagefund.ledger.recovery.command;

import java.time.LocalDate;

/**
 * Something that restarted the limitation on a day.
 *
 * @param revives whether it does so even after the limitation has passed
 */
public record RestartingAct(LocalDate on, boolean revives) {}

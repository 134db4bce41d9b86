package wagefund.ledger.posting.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When posting was closed and opened again.
 *
 * @param differences what the check found, a line each
 * @param reopenedOn missing while it is closed
 */
public record PostingClosureRow(
    String closureId,
    LocalDate closedOn,
    String closedBy,
    String differences,
    @Nullable LocalDate reopenedOn,
    String reopenedBy,
    String document) {}

package wagefund.ledger.approval.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 授权: who may sign for whom.
 *
 * @param number counts what the delegate was given
 * @param endedOn from this day on it gives no right; missing: it runs to its last day
 */
public record DelegationRow(
    String delegate,
    int number,
    String delegator,
    String role,
    LocalDate from,
    LocalDate until,
    String document,
    @Nullable LocalDate endedOn) {}

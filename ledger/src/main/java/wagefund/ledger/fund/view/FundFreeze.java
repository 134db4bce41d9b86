package wagefund.ledger.fund.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 冻结期: the days on which a fund pays nothing.
 *
 * @param liftedOn from this day on it pays again; missing: the freeze runs to its last day
 */
public record FundFreeze(
    LocalDate from,
    LocalDate until,
    String reason,
    String document,
    @Nullable LocalDate liftedOn) {}

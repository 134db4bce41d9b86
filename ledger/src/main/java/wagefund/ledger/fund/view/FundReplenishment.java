package wagefund.ledger.fund.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 补足: what has to be put back into a fund by its scheme.
 *
 * @param trigger when the scheme has it topped up: {@code AFTER_EACH_ADVANCE}, {@code BELOW_FLOOR}
 *     or {@code YEARLY}; {@code NOT_STATED} where it is silent, then below the floor
 * @param floor the least that it must hold, the higher of its own and the scheme's; zero: none
 * @param available what it can promise on that day
 * @param due what is to be put back; zero: nothing
 * @param since the day from which that is so; missing where nothing is due
 * @param dueOn the last day for it; missing where nothing is due or the scheme names none
 * @param status {@code ACTIVE}, {@code BELOW_FLOOR}, {@code REPLENISHMENT_DUE} or {@code OVERDUE}
 */
public record FundReplenishment(
    LocalDate asOf,
    String trigger,
    Money floor,
    Money available,
    Money due,
    @Nullable LocalDate since,
    @Nullable LocalDate dueOn,
    String status) {}

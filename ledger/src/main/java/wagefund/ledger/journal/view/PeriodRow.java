package wagefund.ledger.journal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.Balance;

/**
 * 会计期间: a month of a fund.
 *
 * @param status OPEN, CLOSING or CLOSED
 * @param statementBalance what the bank's statement showed at its end, where it was given
 * @param begunBy who began to close it, empty where nobody did
 * @param closedBy who closed it, empty where it is not closed
 * @param checklist what was found before it was closed; of a month that is not closed, what is
 *     found now; empty in a list
 * @param links where each item of the checklist can be looked at, by its code
 */
public record PeriodRow(
    String fundId,
    YearMonth period,
    String status,
    @Nullable Balance statementBalance,
    String begunBy,
    @Nullable LocalDate begunOn,
    String closedBy,
    @Nullable LocalDate closedOn,
    List<ChecklistItem> checklist,
    Map<String, String> links) {}

package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 结账: a month is closed and is never opened again.
 *
 * @param checklist what was looked at before, with its numbers
 * @param begunBy who began to close it; another officer than who closed it
 */
@StoredAs("PeriodClosed")
public record PeriodClosed(
    FundId fundId,
    YearMonth period,
    List<ChecklistItem> checklist,
    String begunBy,
    LocalDate on,
    String by,
    Instant at)
    implements AboutPeriods {
  public PeriodClosed {
    checklist = List.copyOf(checklist);
  }
}

package wagefund.ledger.scheme.command;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.PersonId;

/**
 * One worker's claim, by wage month.
 *
 * @param months one to 240 wage months, in calendar order whatever order they came in
 */
public record ClaimedWorker(PersonId personId, Map<YearMonth, MonthClaim> months) {

  /** The most wage months of one worker. */
  public static final int MONTH_LIMIT = 240;

  public ClaimedWorker {
    if (months.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "months");
    }
    if (months.size() > MONTH_LIMIT) {
      throw new Malformed(KernelError.LIST_TOO_LONG, Facts.of("limit", MONTH_LIMIT), "months");
    }
    months = Collections.unmodifiableMap(new TreeMap<>(months));
  }
}

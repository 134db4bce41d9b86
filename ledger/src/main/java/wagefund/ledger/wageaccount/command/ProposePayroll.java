package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Hands in a signed wage sheet; nothing leaves the account before another officer confirms it. It
 * holds personal data and is never stored. Answers {@link PayrollReceipt}.
 *
 * @param document the sheet that the workers signed
 */
public record ProposePayroll(
    WageAccountId accountId,
    PayrollId payrollId,
    YearMonth month,
    List<PayrollWorker> workers,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code LIST_EMPTY}
   */
  public ProposePayroll {
    workers = List.copyOf(workers);
    if (workers.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "workers");
    }
  }
}

package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Records what the bank reports on lines of a payroll. What came back is in the account again; what
 * reached the workers of a case settles the case.
 *
 * @param remaining what it says of every other line in transit; empty: they stay in transit
 */
public record RecordPayrollResults(
    WageAccountId accountId,
    PayrollId payrollId,
    List<PayrollResult> lines,
    Optional<PayrollOutcome> remaining,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code LIST_EMPTY}
   */
  public RecordPayrollResults {
    lines = List.copyOf(lines);
    if (lines.isEmpty() && remaining.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "lines");
    }
  }
}

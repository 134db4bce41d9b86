package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Pays arrears of a case out of the contractor's wage account, before a fund is drawn on. It is
 * confirmed by another officer as a payroll is; when the bank reports success, the case is settled
 * in the same transaction. Answers {@link PayrollReceipt}.
 *
 * @param lines what each worker gets; empty: what is owed, in proportion where the account holds
 *     less than that
 */
public record PayArrearsFromAccount(
    WageAccountId accountId,
    PayrollId payrollId,
    CaseId caseId,
    List<ArrearsLine> lines,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  public PayArrearsFromAccount {
    lines = List.copyOf(lines);
  }
}

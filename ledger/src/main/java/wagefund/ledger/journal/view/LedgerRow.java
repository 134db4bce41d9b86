package wagefund.ledger.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;

/**
 * A line of an account's ledger.
 *
 * @param debit below zero in a red voucher
 * @param balance after this line, on the side where the account is expected to have it
 * @param personId the worker, empty where the line is of none
 * @param worker the worker with name and masked number; absent where it is of none
 */
public record LedgerRow(
    long voucherId,
    String label,
    LocalDate on,
    String summary,
    String account,
    Balance debit,
    Balance credit,
    Balance balance,
    boolean red,
    String caseId,
    String debtor,
    String personId,
    @Nullable String worker) {

  public LedgerRow of(String masked) {
    return new LedgerRow(
        voucherId, label, on, summary, account, debit, credit, balance, red, caseId, debtor,
        personId, masked);
  }
}

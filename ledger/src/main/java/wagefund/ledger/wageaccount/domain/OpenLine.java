package wagefund.ledger.wageaccount.domain;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.wageaccount.command.PayrollLineStatus;
import wagefund.ledger.wageaccount.event.PayrollLine;

/**
 * A line that is not finished, as the account keeps it in memory.
 *
 * @param account the card that it goes to now
 * @param correctedBy who gave it the card that it goes to now, and never sends to it; empty: nobody
 */
record OpenLine(PayrollLine line, PayrollLineStatus status, AccountId account, String correctedBy) {

  static OpenLine queued(PayrollLine line) {
    return new OpenLine(line, PayrollLineStatus.QUEUED, line.account(), "");
  }

  OpenLine with(PayrollLineStatus next) {
    return new OpenLine(line, next, account, correctedBy);
  }

  OpenLine with(AccountId other, String officer) {
    return new OpenLine(line, PayrollLineStatus.CORRECTED, other, officer);
  }

  /** Whether it came back and waits for somebody to decide. */
  boolean isBack() {
    return status == PayrollLineStatus.RETURNED || status == PayrollLineStatus.CORRECTED;
  }
}

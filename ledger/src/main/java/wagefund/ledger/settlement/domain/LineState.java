package wagefund.ledger.settlement.domain;

import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.event.PaymentLine;

/**
 * One payment line as the batch keeps it in memory.
 *
 * @param correctedBy who gave it another account since it came back; empty: nobody
 */
record LineState(PaymentLine line, LineStatus status, AccountId account, String correctedBy) {

  LineState with(LineStatus next) {
    return new LineState(line, next, account, next == LineStatus.SENT ? "" : correctedBy);
  }

  LineState with(AccountId other, String officer) {
    return new LineState(line, LineStatus.CORRECTED, other, officer);
  }
}

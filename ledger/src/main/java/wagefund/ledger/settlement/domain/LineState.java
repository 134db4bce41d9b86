package wagefund.ledger.settlement.domain;

import java.util.Optional;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.event.PaymentLine;

/**
 * One payment line as the batch keeps it in memory.
 *
 * @param correctedBy who gave it another account since it came back; empty: nobody
 * @param booked how it stands in the books, from when it arrived
 */
record LineState(
    PaymentLine line,
    LineStatus status,
    AccountId account,
    String correctedBy,
    Optional<Booked> booked) {

  LineState(PaymentLine line, LineStatus status, AccountId account, String correctedBy) {
    this(line, status, account, correctedBy, Optional.empty());
  }

  LineState with(LineStatus next) {
    return new LineState(
        line, next, account, next == LineStatus.SENT ? "" : correctedBy, Optional.empty());
  }

  LineState with(AccountId other, String officer) {
    return new LineState(line, LineStatus.CORRECTED, other, officer, Optional.empty());
  }

  LineState with(Booked now) {
    return new LineState(line, LineStatus.SUCCEEDED, account, correctedBy, Optional.of(now));
  }
}

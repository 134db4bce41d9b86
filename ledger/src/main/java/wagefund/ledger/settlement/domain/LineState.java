package wagefund.ledger.settlement.domain;

import java.util.Optional;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.event.PaymentLine;

/**
 * One payment line as the batch keeps it in memory.
 *
 * @param correctedBy who gave it the account that it goes to now, and never sends to it; empty: it
 *     still is the one of the roster
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
    return new LineState(line, next, account, correctedBy, Optional.empty());
  }

  LineState with(AccountId other, String officer) {
    return new LineState(line, LineStatus.CORRECTED, other, officer, Optional.empty());
  }

  LineState with(Booked now) {
    return new LineState(line, LineStatus.SUCCEEDED, account, correctedBy, Optional.of(now));
  }
}

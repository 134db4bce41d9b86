package wagefund.ledger.writeoff.domain;

import java.time.LocalDate;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.writeoff.command.WriteOffStatus;
import wagefund.ledger.writeoff.event.WriteOffEnded;
import wagefund.ledger.writeoff.event.WriteOffTerms;

/**
 * A request to write off, as it stands.
 *
 * @param requester who asked for it as it stands
 * @param on when it was asked for, returned or ended
 */
record WriteOffState(
    WriteOffTerms terms, WriteOffStatus status, Digest digest, String requester, LocalDate on) {

  WriteOffState ended(WriteOffEnded e) {
    return with(WriteOffStatus.valueOf(e.closing()), e.on());
  }

  WriteOffState with(WriteOffStatus next, LocalDate day) {
    return new WriteOffState(terms, next, digest, requester, day);
  }
}

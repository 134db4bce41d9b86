package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Text;

/** Records that the rest of a payment notice cannot be paid, so that the next source may. */
public record RecordImpossible(
    NoticeId noticeId,
    Impossibility why,
    String reason,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public RecordImpossible {
    reason = Text.required(reason, 400, "reason");
  }
}

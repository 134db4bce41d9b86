package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;

/** Records an objection to the release. */
public record ObjectToRelease(
    DepositId depositId, String reason, Document document, LocalDate on, Actor by, Instant at) {
  public ObjectToRelease {
    reason = Text.required(reason, 400, "reason");
  }
}

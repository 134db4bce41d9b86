package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Text;

/** Records that the bankruptcy is over. */
public record CloseBankruptcy(
    EstateId estateId, String result, Document document, LocalDate on, Actor by, Instant at) {
  public CloseBankruptcy {
    result = Text.optional(result, 400, "result");
  }
}

package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Text;

/** Records that the court accepted it. */
public record AcceptBankruptcy(
    EstateId estateId,
    String administrator,
    LocalDate declareBy,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public AcceptBankruptcy {
    administrator = Text.required(administrator, 200, "administrator");
  }
}

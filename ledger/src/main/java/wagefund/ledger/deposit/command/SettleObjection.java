package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;

/** Records how an objection was settled. */
public record SettleObjection(
    DepositId depositId,
    int objectionNo,
    String result,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public SettleObjection {
    result = Text.required(result, 400, "result");
  }
}

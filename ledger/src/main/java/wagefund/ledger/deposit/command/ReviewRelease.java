package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;

/** 审核: grants the release after the public notice, or refuses it for now. */
public record ReviewRelease(
    DepositId depositId,
    boolean granted,
    String opinion,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public ReviewRelease {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}

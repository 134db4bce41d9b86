package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Text;

/** Withdraws a payment notice of which nothing was paid. */
public record WithdrawNotice(
    NoticeId noticeId, String reason, Document document, LocalDate on, Actor by, Instant at) {
  public WithdrawNotice {
    reason = Text.required(reason, 400, "reason");
  }
}

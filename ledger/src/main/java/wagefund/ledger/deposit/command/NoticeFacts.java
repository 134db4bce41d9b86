package wagefund.ledger.deposit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;

/**
 * How far a payment notice has come.
 *
 * @param unpaid what it still asks for, by worker
 */
public record NoticeFacts(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    String project,
    NoticeStatus status,
    Money amount,
    Money paid,
    List<NoticeLine> unpaid,
    Optional<LocalDate> bankDueOn) {

  public NoticeFacts {
    unpaid = List.copyOf(unpaid);
  }

  /** What it still asks for in all; nothing once it is withdrawn or impossible. */
  public Money rest() {
    return Money.sum(unpaid.stream().map(NoticeLine::amount).toList());
  }
}

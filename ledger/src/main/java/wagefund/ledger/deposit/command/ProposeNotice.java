package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;

/**
 * Drafts a payment notice for the workers of a case.
 *
 * @param amount how much in all, divided by what each worker is still owed; empty: as much as the
 *     cover and the arrears allow
 * @param lines how much for which worker; empty: as the amount says
 * @param decision the decision by which the contractor has to pay
 */
public record ProposeNotice(
    NoticeId noticeId,
    DepositId depositId,
    CaseId caseId,
    Optional<Money> amount,
    List<LineWish> lines,
    Document decision,
    LocalDate on,
    Actor by,
    Instant at) {
  public ProposeNotice {
    amount.ifPresent(a -> a.requirePositive("amount"));
    lines = List.copyOf(lines);
  }
}

package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.command.NoticeFacts;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.event.NoticeIssued;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.deposit.event.NoticeServed;
import wagefund.ledger.deposit.event.PaidLine;
import wagefund.ledger.kernel.Money;

/**
 * One payment notice as its aggregate keeps it.
 *
 * @param officers who drafted and who issued it
 * @param latest the day of the last step; none may be dated before it
 * @param unpaid what each line still asks for; lines that are paid in full stay with zero
 */
record NoticeState(
    NoticeProposed proposed,
    NoticeStatus status,
    List<String> officers,
    LocalDate latest,
    Optional<LocalDate> bankDueOn,
    List<NoticeLine> unpaid,
    Money paid) {

  static NoticeState of(NoticeProposed e) {
    return new NoticeState(
        e, NoticeStatus.PROPOSED, List.of(e.by()), e.on(), Optional.empty(), e.lines(), Money.ZERO);
  }

  NoticeFacts facts() {
    List<NoticeLine> open =
        status == NoticeStatus.WITHDRAWN || status == NoticeStatus.IMPOSSIBLE
            ? List.of()
            : unpaid.stream().filter(line -> !line.amount().isZero()).toList();
    return new NoticeFacts(
        proposed.noticeId(),
        proposed.depositId(),
        proposed.caseId(),
        proposed.project(),
        status,
        proposed.amount(),
        paid,
        open,
        bankDueOn);
  }

  Money rest() {
    return Money.sum(unpaid.stream().map(NoticeLine::amount).toList());
  }

  NoticeState with(NoticeIssued e) {
    return new NoticeState(
        proposed,
        NoticeStatus.ISSUED,
        List.of(proposed.by(), e.by()),
        e.on(),
        bankDueOn,
        unpaid,
        paid);
  }

  NoticeState with(NoticeServed e) {
    return new NoticeState(
        proposed, NoticeStatus.SERVED, officers, e.on(), Optional.of(e.bankDueOn()), unpaid, paid);
  }

  NoticeState with(NoticePaid e) {
    List<NoticeLine> left = new ArrayList<>();
    for (NoticeLine line : unpaid) {
      Money got =
          Money.sum(
              e.lines().stream()
                  .filter(p -> p.lineNo() == line.lineNo())
                  .map(PaidLine::amount)
                  .toList());
      left.add(new NoticeLine(line.lineNo(), line.person(), line.amount().minus(got)));
    }
    NoticeStatus next = e.unpaid().isZero() ? NoticeStatus.PAID : NoticeStatus.PARTLY_PAID;
    return new NoticeState(
        proposed, next, officers, e.on(), bankDueOn, left, paid.plus(e.amount()));
  }

  NoticeState with(NoticeStatus next, LocalDate on) {
    return new NoticeState(proposed, next, officers, on, bankDueOn, unpaid, paid);
  }
}

package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.PAYMENT_NOTICE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_LINE;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.event.NoticeImpossible;
import wagefund.ledger.deposit.event.NoticeIssued;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.deposit.event.NoticeServed;
import wagefund.ledger.deposit.event.NoticeWithdrawn;
import wagefund.ledger.deposit.event.PaidLine;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.PaymentNoticeLineRecord;
import wagefund.schema.read.tables.records.PaymentNoticePaymentRecord;
import wagefund.schema.read.tables.records.PaymentNoticeRecord;

/** Keeps the log of payment notices, with what each worker is to get and has got. */
@Component
@Order(25)
class NoticeProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(NoticeProposed.class, NoticeProjection::proposed)
          .on(NoticeIssued.class, NoticeProjection::issued)
          .on(NoticeServed.class, NoticeProjection::served)
          .on(NoticePaid.class, NoticeProjection::paid)
          .on(NoticeWithdrawn.class, NoticeProjection::withdrawn)
          .on(NoticeImpossible.class, NoticeProjection::impossible);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void proposed(NoticeProposed e, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = new PaymentNoticeRecord();
    row.setNoticeId(e.noticeId().value());
    row.setNumber("");
    row.setDepositId(e.depositId().value());
    row.setCaseId(e.caseId().value());
    row.setContractor(e.contractor());
    row.setProject(e.project());
    row.setStatus(NoticeStatus.PROPOSED.name());
    row.setWorkers(e.lines().size());
    row.setAmountFen(e.amount().fen());
    row.setPaidFen(0L);
    row.setBeyondFen(0L);
    row.setUnpaidFen(e.amount().fen());
    row.setDecision(e.decision().number());
    row.setProposedOn(e.on());
    row.setProposedBy(e.by());
    row.setIssuedBy("");
    row.setReason("");
    row.setLastSeq(entry.seq());
    rows.add(row);
    for (NoticeLine line : e.lines()) {
      PaymentNoticeLineRecord to = new PaymentNoticeLineRecord();
      to.setNoticeId(e.noticeId().value());
      to.setLineNo(line.lineNo());
      to.setPersonId(line.person().value());
      to.setAmountFen(line.amount().fen());
      to.setPaidFen(0L);
      to.setBeyondFen(0L);
      rows.add(to);
    }
  }

  private static void issued(NoticeIssued e, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = row(e.noticeId(), NoticeStatus.ISSUED, entry, rows);
    row.setNumber(e.document().number());
    row.setIssuedOn(e.on());
    row.setIssuedBy(e.by());
  }

  private static void served(NoticeServed e, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = row(e.noticeId(), NoticeStatus.SERVED, entry, rows);
    row.setServedOn(e.on());
    row.setBankDueOn(e.bankDueOn());
  }

  private static void paid(NoticePaid e, SealedEvent entry, WriteSet rows) {
    boolean all = e.unpaid().isZero();
    PaymentNoticeRecord row =
        row(e.noticeId(), all ? NoticeStatus.PAID : NoticeStatus.PARTLY_PAID, entry, rows);
    row.setPaidFen(row.getPaidFen() + e.amount().fen());
    row.setBeyondFen(row.getBeyondFen() + e.beyond().fen());
    row.setUnpaidFen(e.unpaid().fen());
    row.setLastPaidOn(e.on());
    row.setClosedOn(all ? e.on() : null);
    var unused =
        rows.all(
            PAYMENT_NOTICE_LINE,
            PAYMENT_NOTICE_LINE.NOTICE_ID.eq(e.noticeId().value()),
            line -> false);
    for (PaidLine line : e.lines()) {
      PaymentNoticeLineRecord to =
          rows.get(PAYMENT_NOTICE_LINE, e.noticeId().value(), line.lineNo());
      to.setPaidFen(to.getPaidFen() + line.amount().fen());
      to.setBeyondFen(to.getBeyondFen() + line.beyond().fen());
    }
    PaymentNoticePaymentRecord payment = new PaymentNoticePaymentRecord();
    payment.setSeq(entry.seq());
    payment.setNoticeId(e.noticeId().value());
    payment.setOnDate(e.on());
    payment.setAmountFen(e.amount().fen());
    payment.setBeyondFen(e.beyond().fen());
    payment.setWorkers(e.lines().size());
    payment.setDaysLate(e.daysLate());
    payment.setReceipt(e.receipt().number());
    payment.setOfficer(e.by());
    rows.add(payment);
  }

  private static void withdrawn(NoticeWithdrawn e, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = row(e.noticeId(), NoticeStatus.WITHDRAWN, entry, rows);
    row.setClosedOn(e.on());
    row.setReason(e.reason());
  }

  private static void impossible(NoticeImpossible e, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = row(e.noticeId(), NoticeStatus.IMPOSSIBLE, entry, rows);
    row.setClosedOn(e.on());
    row.setReason(e.why() + ": " + e.reason());
  }

  private static PaymentNoticeRecord row(
      NoticeId id, NoticeStatus status, SealedEvent entry, WriteSet rows) {
    PaymentNoticeRecord row = rows.get(PAYMENT_NOTICE, id.value());
    row.setStatus(status.name());
    row.setLastSeq(entry.seq());
    return row;
  }
}

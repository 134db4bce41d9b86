package wagefund.reporting;

import static wagefund.schema.read.Tables.PAYMENT_NOTICE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_PAYMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagefund.schema.read.tables.records.PaymentNoticePaymentRecord;
import wagefund.schema.read.tables.records.PaymentNoticeRecord;

/** 支付通知书登记簿: the payment notices that were issued up to a day, and how banks paid. */
final class PaymentNoticeLogStatement {

  private final DSLContext read;

  PaymentNoticeLogStatement(DSLContext read) {
    this.read = read;
  }

  Statement of(LocalDate asOf) {
    List<PaymentNoticeRecord> notices =
        read.selectFrom(PAYMENT_NOTICE)
            .where(PAYMENT_NOTICE.ISSUED_ON.le(asOf))
            .orderBy(PAYMENT_NOTICE.ISSUED_ON, PAYMENT_NOTICE.NUMBER, PAYMENT_NOTICE.NOTICE_ID)
            .fetch();
    long knownOn = notices.stream().mapToLong(PaymentNoticeRecord::getLastSeq).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    long paid = 0;
    long unpaid = 0;
    for (PaymentNoticeRecord notice : notices) {
      Paid until = paidUntil(notice, asOf);
      paid += until.fen();
      unpaid += notice.getAmountFen() - until.fen();
      rows.add(row(notice, until, rows.size() + 1, asOf));
    }
    return new Statement(
        "payment-notice-log",
        new Both("工资保证金支付通知书登记簿", "Log of Payment Notices"),
        "ZFTZ-" + asOf + "-" + knownOn,
        asOf,
        knownOn,
        Map.of(
            "count", notices.size(),
            "amountSum", yuan(notices.stream().mapToLong(PaymentNoticeRecord::getAmountFen).sum()),
            "paidSum", yuan(paid),
            "unpaidSum", yuan(unpaid)),
        Map.of(),
        rows.isEmpty()
            ? List.of(
                Row.of("notices").with("nothing", new Both("尚无支付通知书", "No payment notices so far")))
            : rows);
  }

  /** What banks paid by a notice up to a day, and the last day on which they did. */
  private record Paid(long fen, @Nullable LocalDate last) {}

  private Paid paidUntil(PaymentNoticeRecord notice, LocalDate asOf) {
    long all = 0;
    long until = 0;
    LocalDate last = null;
    for (PaymentNoticePaymentRecord payment :
        read.selectFrom(PAYMENT_NOTICE_PAYMENT)
            .where(PAYMENT_NOTICE_PAYMENT.NOTICE_ID.eq(notice.getNoticeId()))
            .orderBy(PAYMENT_NOTICE_PAYMENT.ON_DATE, PAYMENT_NOTICE_PAYMENT.SEQ)) {
      all += payment.getAmountFen();
      if (!payment.getOnDate().isAfter(asOf)) {
        until += payment.getAmountFen();
        last = payment.getOnDate();
      }
    }
    DoesNotFoot.unlessEqual(
        "payments by the notice " + notice.getNumber(), notice.getPaidFen(), all);
    DoesNotFoot.unlessEqual(
        "what was paid and unpaid by the notice " + notice.getNumber(),
        notice.getAmountFen(),
        notice.getPaidFen() + notice.getUnpaidFen());
    return new Paid(until, last);
  }

  private static Row row(PaymentNoticeRecord notice, Paid paid, int no, LocalDate asOf) {
    LocalDate served = until(notice.getServedOn(), asOf);
    LocalDate due = served == null ? null : notice.getBankDueOn();
    LocalDate closed = until(notice.getClosedOn(), asOf);
    LocalDate counted = closed == null ? asOf : closed;
    return Row.of("notices")
        .with("no", no)
        .with("noticeNo", notice.getNumber())
        .with("party", notice.getContractor() + "／" + notice.getProject())
        .with("workers", notice.getWorkers())
        .withFen("amount", notice.getAmountFen())
        .with("servedOn", day(served))
        .with("bankDueOn", day(due))
        .with("paidOn", day(paid.last()))
        .withFen("paid", paid.fen())
        .withFen("unpaid", notice.getAmountFen() - paid.fen())
        .with(
            "daysLate", due == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, counted)))
        .with("status", Terms.of(status(notice, paid, served, closed)));
  }

  /** How far the notice had come by then. */
  private static String status(
      PaymentNoticeRecord notice,
      Paid paid,
      @Nullable LocalDate served,
      @Nullable LocalDate closed) {
    if (closed != null) {
      return notice.getStatus();
    }
    if (paid.fen() > 0) {
      return "PARTLY_PAID";
    }
    return served == null ? "ISSUED" : "SERVED";
  }

  /** A date that had come by then. */
  private static @Nullable LocalDate until(@Nullable LocalDate date, LocalDate asOf) {
    return date == null || date.isAfter(asOf) ? null : date;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static BigDecimal yuan(long fen) {
    return Figures.yuan(fen);
  }
}

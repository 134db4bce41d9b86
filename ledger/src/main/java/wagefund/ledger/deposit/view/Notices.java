package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.PAYMENT_NOTICE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_LINE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_PAYMENT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 支付通知书台账: the log of payment notices. */
@Component
public class Notices {

  private static final Sorts SORTS =
      new Sorts("-proposedOn", PAYMENT_NOTICE.NOTICE_ID)
          .by("proposedOn", PAYMENT_NOTICE.PROPOSED_ON)
          .by("servedOn", PAYMENT_NOTICE.SERVED_ON)
          .by("bankDueOn", PAYMENT_NOTICE.BANK_DUE_ON)
          .by("number", PAYMENT_NOTICE.NUMBER)
          .by("amount", PAYMENT_NOTICE.AMOUNT_FEN)
          .by("unpaid", PAYMENT_NOTICE.UNPAID_FEN);

  private final DSLContext read;

  Notices(DSLContext read) {
    this.read = read;
  }

  /**
   * What is looked for; an empty text is any.
   *
   * @param q a part of the number, the contractor or the project
   * @param late only notices that banks did not pay in time
   */
  public record Wanted(String status, String q, String depositId, String caseId, boolean late) {

    public static final Wanted ALL = new Wanted("", "", "", "", false);
  }

  /**
   * A page of the log.
   *
   * @param asOf the day on which it is asked how late a bank is
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<NoticeRow> log(Wanted wanted, LocalDate asOf, Paging paging) {
    Condition condition = condition(wanted, asOf);
    List<NoticeRow> items =
        read.selectFrom(PAYMENT_NOTICE)
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(row -> row(row, asOf));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(PAYMENT_NOTICE, condition));
  }

  public Optional<NoticeRow> find(NoticeId id, LocalDate asOf) {
    return read.selectFrom(PAYMENT_NOTICE)
        .where(PAYMENT_NOTICE.NOTICE_ID.eq(id.value()))
        .fetchOptional(row -> row(row, asOf));
  }

  /** The deposit on which a notice draws; where it is unknown, the notice itself. */
  public String depositOf(NoticeId id) {
    return read.select(PAYMENT_NOTICE.DEPOSIT_ID)
        .from(PAYMENT_NOTICE)
        .where(PAYMENT_NOTICE.NOTICE_ID.eq(id.value()))
        .fetchOptional(PAYMENT_NOTICE.DEPOSIT_ID)
        .orElse(id.value());
  }

  private static Condition condition(Wanted wanted, LocalDate asOf) {
    Condition condition = DSL.noCondition();
    if (!wanted.status().isEmpty()) {
      condition = condition.and(PAYMENT_NOTICE.STATUS.eq(wanted.status()));
    }
    if (!wanted.q().isEmpty()) {
      condition =
          condition.and(
              PAYMENT_NOTICE
                  .NUMBER
                  .contains(wanted.q())
                  .or(PAYMENT_NOTICE.CONTRACTOR.contains(wanted.q()))
                  .or(PAYMENT_NOTICE.PROJECT.contains(wanted.q())));
    }
    if (!wanted.depositId().isEmpty()) {
      condition = condition.and(PAYMENT_NOTICE.DEPOSIT_ID.eq(wanted.depositId()));
    }
    if (!wanted.caseId().isEmpty()) {
      condition = condition.and(PAYMENT_NOTICE.CASE_ID.eq(wanted.caseId()));
    }
    if (wanted.late()) {
      condition =
          condition.and(
              PAYMENT_NOTICE.BANK_DUE_ON.lt(DSL.coalesce(PAYMENT_NOTICE.CLOSED_ON, DSL.val(asOf))));
    }
    return condition;
  }

  private static NoticeRow row(Record r, LocalDate asOf) {
    LocalDate due = r.get(PAYMENT_NOTICE.BANK_DUE_ON);
    LocalDate closed = r.get(PAYMENT_NOTICE.CLOSED_ON);
    return new NoticeRow(
        r.get(PAYMENT_NOTICE.NOTICE_ID),
        r.get(PAYMENT_NOTICE.NUMBER),
        r.get(PAYMENT_NOTICE.DEPOSIT_ID),
        r.get(PAYMENT_NOTICE.CASE_ID),
        r.get(PAYMENT_NOTICE.CONTRACTOR),
        r.get(PAYMENT_NOTICE.PROJECT),
        r.get(PAYMENT_NOTICE.STATUS),
        r.get(PAYMENT_NOTICE.WORKERS),
        Money.ofFen(r.get(PAYMENT_NOTICE.AMOUNT_FEN)),
        Money.ofFen(r.get(PAYMENT_NOTICE.PAID_FEN)),
        Money.ofFen(r.get(PAYMENT_NOTICE.BEYOND_FEN)),
        Money.ofFen(r.get(PAYMENT_NOTICE.UNPAID_FEN)),
        r.get(PAYMENT_NOTICE.DECISION),
        r.get(PAYMENT_NOTICE.PROPOSED_ON),
        r.get(PAYMENT_NOTICE.PROPOSED_BY),
        r.get(PAYMENT_NOTICE.ISSUED_ON),
        r.get(PAYMENT_NOTICE.ISSUED_BY),
        r.get(PAYMENT_NOTICE.SERVED_ON),
        due,
        r.get(PAYMENT_NOTICE.LAST_PAID_ON),
        closed,
        due == null
            ? 0
            : (int) Math.max(0, ChronoUnit.DAYS.between(due, closed == null ? asOf : closed)),
        r.get(PAYMENT_NOTICE.REASON));
  }

  /** A page of the lines of a notice. */
  public Page<NoticeLineRow> lines(NoticeId id, Paging paging) {
    Condition condition = PAYMENT_NOTICE_LINE.NOTICE_ID.eq(id.value());
    List<NoticeLineRow> items =
        read.select(
                PAYMENT_NOTICE_LINE.LINE_NO,
                PAYMENT_NOTICE_LINE.PERSON_ID,
                PAYMENT_NOTICE_LINE.AMOUNT_FEN.convertFrom(Money::ofFen),
                PAYMENT_NOTICE_LINE.PAID_FEN.convertFrom(Money::ofFen),
                PAYMENT_NOTICE_LINE
                    .AMOUNT_FEN
                    .minus(PAYMENT_NOTICE_LINE.PAID_FEN)
                    .convertFrom(Money::ofFen),
                PAYMENT_NOTICE_LINE.BEYOND_FEN.convertFrom(Money::ofFen))
            .from(PAYMENT_NOTICE_LINE)
            .where(condition)
            .orderBy(PAYMENT_NOTICE_LINE.LINE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(NoticeLineRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(PAYMENT_NOTICE_LINE, condition));
  }

  /** What banks paid by a notice, the oldest first. */
  public List<NoticePaymentRow> payments(NoticeId id) {
    return read.select(
            PAYMENT_NOTICE_PAYMENT.ON_DATE,
            PAYMENT_NOTICE_PAYMENT.AMOUNT_FEN.convertFrom(Money::ofFen),
            PAYMENT_NOTICE_PAYMENT.BEYOND_FEN.convertFrom(Money::ofFen),
            PAYMENT_NOTICE_PAYMENT.WORKERS,
            PAYMENT_NOTICE_PAYMENT.DAYS_LATE,
            PAYMENT_NOTICE_PAYMENT.RECEIPT,
            PAYMENT_NOTICE_PAYMENT.OFFICER)
        .from(PAYMENT_NOTICE_PAYMENT)
        .where(PAYMENT_NOTICE_PAYMENT.NOTICE_ID.eq(id.value()))
        .orderBy(PAYMENT_NOTICE_PAYMENT.SEQ)
        .fetch(Records.mapping(NoticePaymentRow::new));
  }
}

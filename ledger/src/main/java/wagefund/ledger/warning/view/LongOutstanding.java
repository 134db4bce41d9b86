package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Money;

/**
 * 长期挂账: payments that have long been in transit, or came back and have long waited.
 *
 * @param afterDays from how many days on
 */
record LongOutstanding(int afterDays) implements ExceptionSource {

  private static final Field<String> STATE =
      when(ADVANCE_LINE.STATUS.eq("SENT"), "SENT").otherwise("RETURNED");

  private static final Field<LocalDate> SINCE =
      when(ADVANCE_LINE.STATUS.eq("SENT"), AdvanceInTransit.SENT_ON)
          .otherwise(ADVANCE_LINE.RESULT_ON);

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.LONG_OUTSTANDING;
  }

  private SelectHavingStep<Record6<String, String, String, LocalDate, Integer, Long>> found(
      DSLContext read, Span span) {
    var lines =
        DSL.select(
                ADVANCE.ADVANCE_ID.as("advance_id"),
                ADVANCE.ADVANCE_NO.as("advance_no"),
                STATE.as("state"),
                SINCE.as("since"),
                ADVANCE_LINE.AMOUNT_FEN.as("amount_fen"))
            .from(ADVANCE)
            .join(ADVANCE_LINE)
            .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE.ADVANCE_ID))
            .where(ADVANCE_LINE.STATUS.in("SENT", "RETURNED", "CORRECTED"))
            .asTable("waiting");
    Field<String> id = field(DSL.name("waiting", "advance_id"), String.class);
    Field<String> number = field(DSL.name("waiting", "advance_no"), String.class);
    Field<String> state = field(DSL.name("waiting", "state"), String.class);
    Field<LocalDate> since = field(DSL.name("waiting", "since"), LocalDate.class);
    Field<Long> amount = field(DSL.name("waiting", "amount_fen"), Long.class);
    return read.select(id, number, state, min(since), DSL.count(), sum(amount).cast(Long.class))
        .from(lines)
        .where(since.le(span.asOf().minusDays(afterDays)))
        .and(span.holds(since))
        .groupBy(id, number, state);
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(found(read, span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return found(read, span)
        .orderBy(DSL.field("4").desc(), DSL.field("1"))
        .limit(limit)
        .offset(offset)
        .fetch(
            r -> {
              Warning.Subject subject = Warning.Subject.advance(r.value1(), r.value2());
              int days = -Looking.daysUntil(span.asOf(), r.value4());
              boolean sent = r.value3().equals("SENT");
              Money amount = Money.ofFen(r.value6());
              return new ExceptionRow(
                  kind(),
                  r.value4(),
                  subject,
                  List.of(),
                  "",
                  "",
                  days,
                  amount,
                  "%s %d 天：%d 笔，%s 元"
                      .formatted(sent ? "在途" : "退票待处理", days, r.value5(), amount.grouped()),
                  "%s for %d days: %d payments, %s yuan"
                      .formatted(
                          sent ? "In transit" : "Returned and waiting",
                          days,
                          r.value5(),
                          amount.grouped()),
                  subject.link());
            });
  }
}

package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.EXCEPTION_ENTRY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import wagefund.ledger.kernel.Money;

/** 重发: payments that came back and were sent again. */
record ReissuedPayments() implements ExceptionSource {

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.REISSUED;
  }

  private Condition wanted(Span span) {
    return EXCEPTION_ENTRY.KIND.eq(kind().name()).and(span.holds(EXCEPTION_ENTRY.ON_DATE));
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(EXCEPTION_ENTRY, wanted(span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return read.select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            EXCEPTION_ENTRY.LINE_NO,
            EXCEPTION_ENTRY.ON_DATE,
            EXCEPTION_ENTRY.OFFICER,
            EXCEPTION_ENTRY.AMOUNT_FEN)
        .from(EXCEPTION_ENTRY)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(EXCEPTION_ENTRY.SUBJECT))
        .where(wanted(span))
        .orderBy(EXCEPTION_ENTRY.ON_DATE.desc(), EXCEPTION_ENTRY.SEQ.desc())
        .limit(limit)
        .offset(offset)
        .fetch(
            r -> {
              Warning.Subject subject = Warning.Subject.advance(r.value1(), r.value2());
              Money amount = Money.ofFen(r.value6());
              return new ExceptionRow(
                  kind(),
                  r.value4(),
                  subject,
                  List.of(),
                  r.value5(),
                  "",
                  null,
                  amount,
                  "第 %d 行退票后重发 %s 元".formatted(r.value3(), amount.grouped()),
                  "Line %d, %s yuan, was sent again after it came back"
                      .formatted(r.value3(), amount.grouped()),
                  subject.link());
            });
  }
}

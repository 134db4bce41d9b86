package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.CAP_OVERRIDE;

import java.util.List;
import org.jooq.DSLContext;
import wagefund.ledger.kernel.Money;

/** Approved advances that went above a cap, with the paper and the level that allowed it. */
record CapOverrides() implements ExceptionSource {

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.CAP_OVERRIDDEN;
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(CAP_OVERRIDE, span.holds(CAP_OVERRIDE.ON_DATE));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return read.select(
            CAP_OVERRIDE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            CAP_OVERRIDE.RULE,
            CAP_OVERRIDE.LIMIT_FEN,
            CAP_OVERRIDE.AMOUNT_FEN,
            CAP_OVERRIDE.DOCUMENT,
            CAP_OVERRIDE.LEVEL,
            CAP_OVERRIDE.OFFICER,
            CAP_OVERRIDE.ON_DATE)
        .from(CAP_OVERRIDE)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(CAP_OVERRIDE.ADVANCE_ID))
        .where(span.holds(CAP_OVERRIDE.ON_DATE))
        .orderBy(CAP_OVERRIDE.ON_DATE.desc(), CAP_OVERRIDE.ADVANCE_ID, CAP_OVERRIDE.OVERRIDE_NO)
        .limit(limit)
        .offset(offset)
        .fetch(
            r -> {
              Warning.Subject subject = Warning.Subject.advance(r.value1(), r.value2());
              Money cap = Money.ofFen(r.value4());
              Money amount = Money.ofFen(r.value5());
              return new ExceptionRow(
                  kind(),
                  r.value9(),
                  subject,
                  List.of(),
                  r.value8(),
                  r.value6(),
                  null,
                  amount.minusOrZero(cap),
                  "限额 %s 为 %s 元，批准 %s 元，由%s批准"
                      .formatted(r.value3(), cap.grouped(), amount.grouped(), r.value7()),
                  "The cap %s is %s, %s yuan were approved, at the level %s"
                      .formatted(r.value3(), cap.grouped(), amount.grouped(), r.value7()),
                  subject.link());
            });
  }
}

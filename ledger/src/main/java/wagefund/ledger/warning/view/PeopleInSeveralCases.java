package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.groupConcatDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_WORKER;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectHavingConditionStep;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Money;

/**
 * People, known by their ID number in either of its forms, who are on the rosters of several cases.
 */
record PeopleInSeveralCases() implements ExceptionSource {

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.PERSON_IN_SEVERAL_CASES;
  }

  private static SelectHavingConditionStep<Record5<String, LocalDate, String, Integer, Long>> found(
      DSLContext read, Span span) {
    return read.select(
            CASE_WORKER.PERSON_ID,
            max(ARREARS_CASE.OPENED_ON),
            groupConcatDistinct(ARREARS_CASE.CASE_NO).orderBy(ARREARS_CASE.CASE_NO).separator("、"),
            countDistinct(CASE_WORKER.CASE_ID),
            sum(CASE_WORKER.ARREARS_FEN).cast(Long.class))
        .from(CASE_WORKER)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(CASE_WORKER.CASE_ID))
        .groupBy(CASE_WORKER.PERSON_ID)
        .having(
            countDistinct(CASE_WORKER.CASE_ID)
                .gt(1)
                .and(max(ARREARS_CASE.OPENED_ON).between(span.from(), span.to())));
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(found(read, span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return found(read, span)
        .orderBy(DSL.field("2").desc(), CASE_WORKER.PERSON_ID)
        .limit(limit)
        .offset(offset)
        .fetch(
            r ->
                new ExceptionRow(
                    kind(),
                    r.value2(),
                    new Warning.Subject("person", r.value1(), ""),
                    List.of(r.value1()),
                    "",
                    "",
                    null,
                    Money.ofFen(r.value5()),
                    "见于 %d 个案件：%s".formatted(r.value4(), r.value3()),
                    "In %d cases: %s".formatted(r.value4(), r.value3()),
                    ""));
  }
}

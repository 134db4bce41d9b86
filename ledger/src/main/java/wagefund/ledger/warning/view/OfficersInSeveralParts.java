package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcatDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.ARREARS_CASE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectHavingConditionStep;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.Money;

/**
 * 近似自批: within one advance nobody acts twice; here is who requested one advance of a case and
 * signed or released another one of it.
 */
record OfficersInSeveralParts() implements ExceptionSource {

  private static final Field<String> CASE = field(name("acts", "case_id"), String.class);
  private static final Field<String> OFFICER = field(name("acts", "officer"), String.class);
  private static final Field<String> ACT = field(name("acts", "act"), String.class);
  private static final Field<LocalDate> ON = field(name("acts", "on_date"), LocalDate.class);
  private static final Field<String> NUMBER = field(name("acts", "advance_no"), String.class);

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.SAME_OFFICER;
  }

  private static SelectHavingConditionStep<
          Record6<String, String, String, LocalDate, String, String>>
      found(DSLContext read, Span span) {
    var acts =
        select(
                ADVANCE.CASE_ID.as("case_id"),
                ADVANCE.ADVANCE_NO.as("advance_no"),
                ADVANCE.REQUESTED_BY.as("officer"),
                inline("申请").as("act"),
                ADVANCE.REQUESTED_ON.as("on_date"))
            .from(ADVANCE)
            .unionAll(
                select(
                        ADVANCE.CASE_ID,
                        ADVANCE.ADVANCE_NO,
                        APPROVAL_STAGE.OFFICER,
                        inline("审批"),
                        APPROVAL_STAGE.ACTED_ON)
                    .from(APPROVAL_STAGE)
                    .join(ADVANCE)
                    .on(ADVANCE.ADVANCE_ID.eq(APPROVAL_STAGE.SUBJECT))
                    .where(APPROVAL_STAGE.STATUS.eq("SIGNED")))
            .unionAll(
                select(
                        ADVANCE.CASE_ID,
                        ADVANCE.ADVANCE_NO,
                        ADVANCE.RELEASED_BY,
                        inline("支付"),
                        ADVANCE.RELEASED_ON)
                    .from(ADVANCE)
                    .where(ADVANCE.RELEASED_BY.isNotNull()))
            .asTable("acts");
    return read.select(
            CASE,
            ARREARS_CASE.CASE_NO,
            OFFICER,
            max(ON),
            groupConcatDistinct(ACT).orderBy(ACT).separator("、"),
            groupConcatDistinct(NUMBER).orderBy(NUMBER).separator("、"))
        .from(acts)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(CASE))
        .groupBy(CASE, ARREARS_CASE.CASE_NO, OFFICER)
        .having(countDistinct(ACT).gt(1).and(max(ON).between(span.from(), span.to())));
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(found(read, span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return found(read, span)
        .orderBy(DSL.field("4").desc(), CASE, OFFICER)
        .limit(limit)
        .offset(offset)
        .fetch(
            r -> {
              Warning.Subject subject = Warning.Subject.ofCase(r.value1(), r.value2());
              return new ExceptionRow(
                  kind(),
                  r.value4(),
                  subject,
                  List.of(),
                  r.value3(),
                  "",
                  null,
                  Money.ZERO,
                  "在同案不同垫付中兼任：%s（%s）".formatted(r.value5(), r.value6()),
                  "Took several parts in advances of one case: %s (%s)"
                      .formatted(
                          r.value5()
                              .replace("申请", "requested")
                              .replace("审批", "signed")
                              .replace("支付", "released")
                              .replace("、", ", "),
                          r.value6().replace("、", ", ")),
                  subject.link());
            });
  }
}

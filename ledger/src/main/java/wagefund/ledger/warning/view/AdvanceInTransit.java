package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.EXCEPTION_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** Payments that left the fund, or left it again, and of which the bank has said nothing. */
record AdvanceInTransit() implements Watch {

  /** When a line was sent last: when it was reissued, else when the advance was released. */
  static final Field<LocalDate> SENT_ON =
      coalesce(
          field(
              select(max(EXCEPTION_ENTRY.ON_DATE))
                  .from(EXCEPTION_ENTRY)
                  .where(EXCEPTION_ENTRY.KIND.eq(ExceptionKind.REISSUED.name()))
                  .and(EXCEPTION_ENTRY.SUBJECT.eq(ADVANCE.ADVANCE_ID))
                  .and(EXCEPTION_ENTRY.LINE_NO.eq(ADVANCE_LINE.LINE_NO))),
          ADVANCE.RELEASED_ON);

  @Override
  public WarningCode code() {
    return WarningCode.ADVANCE_IN_TRANSIT;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            ADVANCE.FUND_ID,
            ADVANCE.CASE_ID,
            min(SENT_ON),
            count(),
            sum(ADVANCE_LINE.AMOUNT_FEN).cast(Long.class))
        .from(ADVANCE)
        .join(ADVANCE_LINE)
        .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE.ADVANCE_ID))
        .where(ADVANCE_LINE.STATUS.eq("SENT"))
        .and(ADVANCE.RELEASED_ON.isNotNull())
        .groupBy(ADVANCE.ADVANCE_ID, ADVANCE.ADVANCE_NO, ADVANCE.FUND_ID, ADVANCE.CASE_ID)
        .fetch(
            r ->
                new WaitingAdvance(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    r.value6(),
                    Money.ofFen(r.value7())))
        .stream()
        .flatMap(waiting -> judge(waiting, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(WaitingAdvance waiting, LocalDate asOf, Rule rule) {
    return waiting.judge(
        asOf,
        rule,
        "支付后 %1$d 天未登记银行回执：%2$d 笔，%3$s 元在途。请向银行查询并登记回执。",
        "Sent %1$d days ago and no word from the bank: %2$d payments, %3$s yuan in transit. Ask the bank and record its report.");
  }
}

package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** Payments that came back and were neither sent again nor cancelled. */
record AdvanceReturnedLines() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.ADVANCE_RETURNED_LINES;
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
            min(ADVANCE_LINE.RESULT_ON),
            count(),
            sum(ADVANCE_LINE.AMOUNT_FEN).cast(Long.class))
        .from(ADVANCE)
        .join(ADVANCE_LINE)
        .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE.ADVANCE_ID))
        .where(ADVANCE_LINE.STATUS.in("RETURNED", "CORRECTED"))
        .and(ADVANCE_LINE.RESULT_ON.isNotNull())
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
        "退票 %1$d 天未处理：%2$d 笔，%3$s 元。请更正账户后重发，或取消。",
        "Returned %1$d days ago: %2$d payments, %3$s yuan. Correct the account and send them again, or cancel them.");
  }
}

package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A deposit that was drawn on and is not made good, by its earliest due day. */
record DepositReplenishDue() implements Watch {

  /** What is missing in one deposit. */
  record Missing(
      String depositId,
      String contractor,
      String fundId,
      LocalDate since,
      LocalDate dueOn,
      Money amount) {}

  @Override
  public WarningCode code() {
    return WarningCode.DEPOSIT_REPLENISH_DUE;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .select(
            WAGE_DEPOSIT.DEPOSIT_ID,
            WAGE_DEPOSIT.CONTRACTOR,
            WAGE_DEPOSIT.FUND_ID,
            min(DEPOSIT_DRAWDOWN.DRAWN_ON),
            min(DEPOSIT_DRAWDOWN.DUE_ON),
            sum(DEPOSIT_DRAWDOWN.AMOUNT_FEN.minus(DEPOSIT_DRAWDOWN.MADE_GOOD_FEN)).cast(Long.class))
        .from(DEPOSIT_DRAWDOWN)
        .join(WAGE_DEPOSIT)
        .on(WAGE_DEPOSIT.DEPOSIT_ID.eq(DEPOSIT_DRAWDOWN.DEPOSIT_ID))
        .where(DEPOSIT_DRAWDOWN.MADE_GOOD_FEN.lt(DEPOSIT_DRAWDOWN.AMOUNT_FEN))
        .and(DEPOSIT_DRAWDOWN.DRAWN_ON.le(looking.asOf()))
        .and(WAGE_DEPOSIT.RELEASED_ON.isNull())
        .groupBy(WAGE_DEPOSIT.DEPOSIT_ID, WAGE_DEPOSIT.CONTRACTOR, WAGE_DEPOSIT.FUND_ID)
        .fetch(
            r ->
                new Missing(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    Money.ofFen(r.value6())))
        .stream()
        .flatMap(missing -> judge(missing, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(Missing missing, LocalDate asOf, Rule rule) {
    int days = Looking.daysUntil(asOf, missing.dueOn());
    return rule.colourOf(days)
        .map(
            colour ->
                new Warning(
                    code(),
                    code().kind(),
                    colour,
                    new Warning.Subject("deposit", missing.depositId(), missing.contractor()),
                    missing.fundId(),
                    "",
                    missing.since(),
                    missing.dueOn(),
                    days,
                    missing.amount(),
                    "保证金动用后应补足 %s 元，%s。请督促补足或更换保函，逾期的依法处理。"
                        .formatted(missing.amount().grouped(), Looking.left(days)),
                    "%s yuan are to be replenished, %s. Press the contractor to pay or to replace the guarantee."
                        .formatted(missing.amount().grouped(), Looking.leftInEnglish(days)),
                    "/deposits/" + missing.depositId()));
  }
}

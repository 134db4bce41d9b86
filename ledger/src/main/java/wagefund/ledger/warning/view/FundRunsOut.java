package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.FundPositionRecord;

/**
 * A fund that is used up soon at its current pace: available × days ÷ what was paid in those days,
 * without the part of a day.
 */
record FundRunsOut() implements Watch {

  private static final int FAR = 36_500;

  @Override
  public WarningCode code() {
    return WarningCode.FUND_RUNS_OUT;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    int days = looking.rules().paceDays();
    Map<String, Long> paid =
        looking
            .read()
            .select(FUND_MOVEMENT.FUND_ID, sum(FUND_MOVEMENT.AMOUNT_FEN).cast(Long.class))
            .from(FUND_MOVEMENT)
            .where(FUND_MOVEMENT.KIND.eq("SUCCEEDED"))
            .and(FUND_MOVEMENT.ON_DATE.gt(looking.asOf().minusDays(days)))
            .and(FUND_MOVEMENT.ON_DATE.le(looking.asOf()))
            .groupBy(FUND_MOVEMENT.FUND_ID)
            .fetchMap(r -> r.value1(), r -> r.value2());
    return looking
        .read()
        .selectFrom(FUND_POSITION)
        .where(FUND_POSITION.FUND_ID.in(paid.keySet()))
        .stream()
        .flatMap(
            fund ->
                judge(fund, paid.getOrDefault(fund.getFundId(), 0L), days, looking.asOf(), rule)
                    .stream())
        .toList();
  }

  Optional<Warning> judge(
      FundPositionRecord fund, long paidFen, int days, LocalDate asOf, Rule rule) {
    if (paidFen <= 0) {
      return Optional.empty();
    }
    long left = Math.min(FAR, Math.multiplyExact(fund.getAvailableFen(), (long) days) / paidFen);
    return rule.colourOf(left)
        .map(
            colour -> {
              Warning.Subject subject = Warning.Subject.fund(fund.getFundId(), fund.getName());
              Money available = Money.ofFen(fund.getAvailableFen());
              Money paid = Money.ofFen(paidFen);
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  subject,
                  fund.getFundId(),
                  "",
                  asOf.minusDays(days - 1L),
                  asOf.plusDays(left),
                  (int) left,
                  available,
                  "按近 %d 天支付 %s 元的速度，可用余额 %s 元约可维持 %d 天（可用余额 × %d ÷ 近 %d 天支付额，不计追偿与补足）。请提前安排补足资金。"
                      .formatted(days, paid.grouped(), available.grouped(), left, days, days),
                  "At the pace of the last %d days, in which %s yuan were paid, the available %s last about %d days (available × %d ÷ paid in %d days; recoveries and replenishment not counted). Arrange a replenishment in time."
                      .formatted(days, paid.grouped(), available.grouped(), left, days, days),
                  subject.link());
            });
  }
}

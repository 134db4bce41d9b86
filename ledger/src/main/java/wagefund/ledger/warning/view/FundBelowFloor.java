package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** A fund whose available money is near its floor, or below it. */
record FundBelowFloor() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.FUND_BELOW_FLOOR;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking.read().selectFrom(FUND_POSITION).where(FUND_POSITION.FLOOR_FEN.gt(0L)).stream()
        .flatMap(fund -> judge(fund, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(FundPositionRecord fund, LocalDate asOf, Rule rule) {
    long available = fund.getAvailableFen();
    long floor = fund.getFloorFen();
    return rule.colourOfPercent(available, floor)
        .map(
            colour -> {
              Money gap = Money.ofFen(Math.max(0, floor - available));
              Warning.Subject subject = Warning.Subject.fund(fund.getFundId(), fund.getName());
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  subject,
                  fund.getFundId(),
                  "",
                  asOf,
                  null,
                  null,
                  gap,
                  "可用余额 %s 元，底线 %s 元，缺口 %s 元。请申请补足资金，或催收到期追偿款。"
                      .formatted(
                          Money.ofFen(available).grouped(),
                          Money.ofFen(floor).grouped(),
                          gap.grouped()),
                  "Available %s, floor %s, gap %s yuan. Ask for a replenishment, or collect what debtors owe."
                      .formatted(
                          Money.ofFen(available).grouped(),
                          Money.ofFen(floor).grouped(),
                          gap.grouped()),
                  subject.link());
            });
  }
}

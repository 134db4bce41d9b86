package wagefund.ledger.recoverybook.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.RECOVERY_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.schema.read.tables.FundMovement;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** 资金预测: the days until a fund is exhausted, low and expected. */
@Component
public class FundForecast {

  private static final List<String> WAITING = List.of("REQUESTED", "RETURNED");
  private static final List<String> ENDED = List.of("REJECTED", "WITHDRAWN", "EXPIRED");

  private static final String METHOD_ZH =
      "剩余＝可用余额－待批申请－未申请案件预计需求；天数＝剩余÷近%d天日均净支出，舍去不足一天的部分。"
          + "预计：未申请案件按本资金历史支付占欠薪的总比例计，支出按历年追偿率扣减回收；"
          + "保守：未申请案件按历史最高一案的比例计，不计回收。没有历史时比例按100%%计、追偿率按0计。"
          + "应急周转金将全部未申请案件计入；专项资金只计待批申请。不计将来的拨款与补足。";

  private static final String METHOD_EN =
      "left = available − requests that wait − what pending cases are taken to cost; days = left ÷"
          + " the net daily pace of the last %d days, without the part of a day. Expected: pending"
          + " cases cost what this fund paid of all arrears so far, and of what is paid the rate of"
          + " recovery comes back. Low: pending cases cost the highest share of any one case, and"
          + " nothing comes back. Without history the share is 100%% and the rate of recovery 0. An"
          + " emergency fund is taken to meet all pending cases, a special fund none. Money to come"
          + " is not counted.";

  private final DSLContext read;
  private final RecoveryPace pace;

  public FundForecast(DSLContext read, RecoveryPace pace) {
    this.read = read;
    this.pace = pace;
  }

  /** The forecast of a fund; empty where there is no such fund. */
  public Optional<Forecast> of(String fundId, LocalDate asOf, int windowDays) {
    return read.selectFrom(FUND_POSITION)
        .where(FUND_POSITION.FUND_ID.eq(fundId))
        .fetchOptional()
        .map(fund -> of(fund, asOf, windowDays));
  }

  private Forecast of(FundPositionRecord fund, LocalDate asOf, int windowDays) {
    String id = fund.getFundId();
    Waiting requests = requests(id, asOf);
    Waiting pending =
        fund.getKind().equals("EMERGENCY") ? pending(asOf) : new Waiting(0, Money.ZERO);
    Shares shares = shares(id, asOf);
    YearRate ever = pace.on(asOf, id).all();
    Forecast.Inputs inputs =
        new Forecast.Inputs(
            available(fund, asOf),
            requests.count(),
            requests.sum(),
            pending.count(),
            pending.sum(),
            YearRate.percent(shares.usual().part(), shares.known() ? shares.usual().whole() : 0),
            YearRate.percent(
                shares.highest().part(), shares.known() ? shares.highest().whole() : 0),
            windowDays,
            paidInWindow(id, asOf, windowDays),
            ever.paid(),
            ever.recovered(),
            ever.ratePercent());
    var back =
        FundOutlook.Ratio.of(ever.recovered().fen(), ever.paid().fen(), FundOutlook.Ratio.NONE);
    return new Forecast(
        id,
        asOf,
        inputs,
        FundOutlook.scenario(inputs, asOf, shares.highest(), FundOutlook.Ratio.NONE),
        FundOutlook.scenario(inputs, asOf, shares.usual(), back),
        METHOD_ZH.formatted(windowDays),
        METHOD_EN.formatted(windowDays));
  }

  private record Waiting(int count, Money sum) {
    static Waiting of(Record2<Integer, Long> row) {
      Long fen = row.value2();
      return new Waiting(row.value1(), Money.ofFen(fen == null ? 0 : fen));
    }
  }

  /** What can be promised now, less what movements of later days have changed of it. */
  private Money available(FundPositionRecord fund, LocalDate asOf) {
    FundMovement later = FUND_MOVEMENT.as("later");
    FundMovement before = FUND_MOVEMENT.as("before_later");
    Field<BigDecimal> changed =
        DSL.sum(available(later).minus(DSL.coalesce(available(before), DSL.inline(0L))));
    BigDecimal since =
        read.select(DSL.coalesce(changed, DSL.inline(BigDecimal.ZERO)))
            .from(later)
            .leftJoin(before)
            .on(before.FUND_ID.eq(later.FUND_ID))
            .and(before.NUMBER.eq(later.NUMBER.minus(1L)))
            .where(later.FUND_ID.eq(fund.getFundId()))
            .and(later.ON_DATE.gt(asOf))
            .fetchSingle()
            .value1();
    return Money.ofFen(Math.max(0, fund.getAvailableFen() - since.longValueExact()));
  }

  private static Field<Long> available(FundMovement movement) {
    return movement.BANK_FEN.minus(movement.RESERVED_FEN).minus(movement.AWAITING_FEN);
  }

  private Waiting requests(String fund, LocalDate asOf) {
    return Waiting.of(
        read.select(DSL.count(), DSL.sum(ADVANCE.REQUESTED_FEN).cast(Long.class))
            .from(ADVANCE)
            .where(ADVANCE.FUND_ID.eq(fund))
            .and(ADVANCE.STATUS.in(WAITING))
            .and(ADVANCE.REQUESTED_ON.le(asOf))
            .fetchSingle());
  }

  private Waiting pending(LocalDate asOf) {
    return Waiting.of(
        read.select(DSL.count(), DSL.sum(ARREARS_CASE.OUTSTANDING_FEN).cast(Long.class))
            .from(ARREARS_CASE)
            .where(ARREARS_CASE.OUTSTANDING_FEN.gt(0L))
            .and(ARREARS_CASE.STATUS.ne("CLOSED"))
            .and(ARREARS_CASE.OPENED_ON.le(asOf))
            .andNotExists(
                DSL.selectOne()
                    .from(ADVANCE)
                    .where(ADVANCE.CASE_ID.eq(ARREARS_CASE.CASE_ID))
                    .and(ADVANCE.STATUS.notIn(ENDED)))
            .fetchSingle());
  }

  private record Shares(boolean known, FundOutlook.Ratio usual, FundOutlook.Ratio highest) {}

  /** What the fund paid of the arrears of the cases in which it paid. */
  private Shares shares(String fund, LocalDate asOf) {
    long paid = 0;
    long arrears = 0;
    FundOutlook.Ratio highest = FundOutlook.Ratio.NONE;
    var cases =
        read.select(ARREARS_CASE.ARREARS_FEN, DSL.sum(RECOVERY_ENTRY.AMOUNT_FEN).cast(Long.class))
            .from(RECOVERY_ENTRY)
            .join(ARREARS_CASE)
            .on(ARREARS_CASE.CASE_ID.eq(RECOVERY_ENTRY.CASE_ID))
            .where(RECOVERY_ENTRY.FUND_ID.eq(fund))
            .and(RECOVERY_ENTRY.ON_DATE.le(asOf))
            .and(RECOVERY_ENTRY.KIND.eq(EntryKind.PAID.name()))
            .groupBy(ARREARS_CASE.CASE_ID, ARREARS_CASE.ARREARS_FEN)
            .fetch();
    for (var one : cases) {
      paid = Math.addExact(paid, one.value2());
      arrears = Math.addExact(arrears, one.value1());
      FundOutlook.Ratio own =
          FundOutlook.Ratio.of(one.value2(), one.value1(), FundOutlook.Ratio.NONE);
      if (isHigher(own, highest)) {
        highest = own;
      }
    }
    return cases.isEmpty()
        ? new Shares(false, FundOutlook.Ratio.ALL, FundOutlook.Ratio.ALL)
        : new Shares(true, FundOutlook.Ratio.of(paid, arrears, FundOutlook.Ratio.ALL), highest);
  }

  private static boolean isHigher(FundOutlook.Ratio one, FundOutlook.Ratio other) {
    return Math.multiplyHigh(one.part(), other.whole())
            > Math.multiplyHigh(other.part(), one.whole())
        || (Math.multiplyHigh(one.part(), other.whole())
                == Math.multiplyHigh(other.part(), one.whole())
            && Long.compareUnsigned(one.part() * other.whole(), other.part() * one.whole()) > 0);
  }

  private Money paidInWindow(String fund, LocalDate asOf, int windowDays) {
    Long fen =
        read.select(DSL.sum(RECOVERY_ENTRY.AMOUNT_FEN).cast(Long.class))
            .from(RECOVERY_ENTRY)
            .where(RECOVERY_ENTRY.FUND_ID.eq(fund))
            .and(RECOVERY_ENTRY.KIND.eq(EntryKind.PAID.name()))
            .and(RECOVERY_ENTRY.ON_DATE.gt(asOf.minusDays(windowDays)))
            .and(RECOVERY_ENTRY.ON_DATE.le(asOf))
            .fetchOne(0, Long.class);
    return Money.ofFen(fen == null ? 0 : fen);
  }
}

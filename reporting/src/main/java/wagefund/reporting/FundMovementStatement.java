package wagefund.reporting;

import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.awt.Image;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wagefund.reporting.StatementRequest.FundMovement;
import wagefund.schema.read.tables.records.FundMovementRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;

/**
 * 资金收支表: what came into a fund and what left it, by business date.
 *
 * <p>The read schema keeps the position after each movement in the order of recording. A movement
 * may carry an earlier business date than the one recorded before it, so positions as of a date are
 * formed from what each movement changed, never from the last row of the period alone.
 */
final class FundMovementStatement {

  private static final List<MovementKind> IN =
      List.of(
          MovementKind.ALLOCATED,
          MovementKind.REPLENISHED,
          MovementKind.DONATION,
          MovementKind.LEVY,
          MovementKind.INTEREST_KEPT,
          MovementKind.RECOVERED,
          MovementKind.RECOVERED_AFTER_WRITE_OFF,
          MovementKind.OVER_RECOVERED,
          MovementKind.INTEREST_RECOVERED,
          MovementKind.RECEIVED_FOR_OTHERS,
          MovementKind.UNIDENTIFIED_RECEIVED,
          MovementKind.REALISED,
          MovementKind.PAID_LESS,
          MovementKind.RECEIVED_MORE,
          MovementKind.CAPITAL_MORE,
          MovementKind.REPLENISHED_MORE,
          MovementKind.WITHDRAWN_LESS,
          MovementKind.RETURNED);

  private static final List<MovementKind> OUT =
      List.of(
          MovementKind.SENT,
          MovementKind.REISSUED,
          MovementKind.OVER_RECOVERY_REFUNDED,
          MovementKind.UNIDENTIFIED_REFUNDED,
          MovementKind.PAID_ON,
          MovementKind.PAID_MORE,
          MovementKind.RECEIVED_LESS,
          MovementKind.CAPITAL_LESS,
          MovementKind.REPLENISHED_LESS,
          MovementKind.WITHDRAWN_MORE,
          MovementKind.WITHDRAWN);

  /** What fell off debts, or was decided about money that is held, without money moving. */
  private static final List<MovementKind> WITHOUT_MONEY =
      List.of(
          MovementKind.RECOVERED_IN_KIND,
          MovementKind.RECOVERED_BY_SET_OFF,
          MovementKind.REMITTED_TO_TREASURY,
          MovementKind.IDENTIFIED,
          MovementKind.OVER_RECOVERY_USED,
          MovementKind.RECOVERY_CORRECTED,
          MovementKind.REALISED_AT_LOSS);

  /** Kinds that many funds never see; a line for them stands where there is something in it. */
  private static final Set<MovementKind> RARE =
      EnumSet.of(
          MovementKind.INTEREST_RECOVERED,
          MovementKind.RECEIVED_FOR_OTHERS,
          MovementKind.UNIDENTIFIED_RECEIVED,
          MovementKind.REALISED,
          MovementKind.UNIDENTIFIED_REFUNDED,
          MovementKind.PAID_ON,
          MovementKind.PAID_LESS,
          MovementKind.PAID_MORE,
          MovementKind.RECEIVED_MORE,
          MovementKind.RECEIVED_LESS,
          MovementKind.CAPITAL_MORE,
          MovementKind.CAPITAL_LESS,
          MovementKind.REPLENISHED_MORE,
          MovementKind.REPLENISHED_LESS,
          MovementKind.WITHDRAWN_LESS,
          MovementKind.WITHDRAWN_MORE);

  private static final List<Field<Long>> POSITION =
      List.of(
          FUND_MOVEMENT.BANK_FEN,
          FUND_MOVEMENT.RESERVED_FEN,
          FUND_MOVEMENT.IN_TRANSIT_FEN,
          FUND_MOVEMENT.AWAITING_FEN,
          FUND_MOVEMENT.OUTSTANDING_FEN,
          FUND_MOVEMENT.PRINCIPAL_FEN,
          FUND_MOVEMENT.INTEREST_FEN,
          FUND_MOVEMENT.OVER_RECOVERY_FEN,
          FUND_MOVEMENT.TO_REALISE_FEN,
          FUND_MOVEMENT.UNIDENTIFIED_FEN,
          FUND_MOVEMENT.FOR_OTHERS_FEN);

  private final DSLContext read;

  FundMovementStatement(DSLContext read) {
    this.read = read;
  }

  Statement of(FundMovement request) throws NothingToState {
    FundPositionRecord fund =
        read.selectFrom(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(request.fundId()))
            .fetchOptional()
            .orElseThrow(() -> new NothingToState("fund", request.fundId()));
    long place = request.known().place(read);
    Changes changes = changes(fund.getFundId(), place);
    Turnover period = turnover(changes, request.from(), request.to());
    Turnover year = turnover(changes, request.to().withDayOfYear(1), request.to());
    Position end = positionOn(changes, request.to());
    DoesNotFoot.unlessEqual(
        "closing of " + fund.getCode() + " and its bank position", period.closingFen(), end.bank());
    if (place >= fund.getLastSeq()) {
      DoesNotFoot.unlessEqual(
          "bank of " + fund.getCode() + " and its movements",
          positionOn(changes, LocalDate.of(9999, 12, 31)).bank(),
          fund.getBankFen());
    }
    List<FundMovementRecord> movements = movements(place, request);
    List<Row> rows = new ArrayList<>(summary(period, year));
    rows.addAll(position(fund, end));
    rows.addAll(list(period, movements));
    Map<String, Object> facts = new HashMap<>();
    facts.put("fund", fund.getName());
    facts.put("fundCode", fund.getCode());
    facts.put("keeper", fund.getKeeper());
    facts.put("bankAccount", fund.getBankAccount());
    facts.put("period", request.from() + " 至 " + request.to());
    facts.put("closingCapitals", ChineseAmount.ofFen(period.closingFen()));
    return new Statement(
        "fund-movement",
        new Both("应急周转金资金收支表", "Statement of Fund Movement"),
        "ZJSZ-%s-%s-%s-%d"
            .formatted(
                fund.getCode(),
                request.from().toString().replace("-", ""),
                request.to().toString().replace("-", ""),
                place),
        movements.isEmpty() ? request.to() : movements.get(movements.size() - 1).getOnDate(),
        place,
        facts,
        Map.of("chart", chart(request, period, movements)),
        rows);
  }

  /**
   * What moved between two dates.
   *
   * @param openingFen the bank balance before the first date
   * @param byKind the amounts by kind
   * @param closingFen the bank balance after the last date
   */
  private record Turnover(long openingFen, Map<MovementKind, Long> byKind, long closingFen) {

    long fen(MovementKind kind) {
      return byKind.getOrDefault(kind, 0L);
    }

    long sum(List<MovementKind> kinds) {
      return kinds.stream().mapToLong(this::fen).reduce(0, Math::addExact);
    }
  }

  private Turnover turnover(Changes changes, LocalDate from, LocalDate to) {
    Field<LocalDate> on = changes.table().field(FUND_MOVEMENT.ON_DATE);
    Field<String> kindField = changes.table().field(FUND_MOVEMENT.KIND);
    Field<Long> amount = changes.table().field(FUND_MOVEMENT.AMOUNT_FEN);
    Field<Long> bank = changes.of(FUND_MOVEMENT.BANK_FEN);
    Field<BigDecimal> before = DSL.sum(DSL.when(on.lt(from), bank)).as("before_bank");
    Field<BigDecimal> moved = DSL.sum(DSL.when(on.between(from, to), amount)).as("moved");
    Field<BigDecimal> changed = DSL.sum(DSL.when(on.between(from, to), bank)).as("changed");
    long opening = 0;
    long closing = 0;
    Map<MovementKind, Long> byKind = new EnumMap<>(MovementKind.class);
    for (Record sums :
        read.select(kindField, before, moved, changed)
            .from(changes.table())
            .groupBy(kindField)
            .fetch()) {
      MovementKind kind = MovementKind.stored(sums.get(kindField));
      long movedFen = Figures.fen(sums.get(moved));
      long changedFen = Figures.fen(sums.get(changed));
      DoesNotFoot.unlessEqual(
          "amounts of kind " + kind + " and their effect on the bank position",
          Math.multiplyExact(movedFen, kind.bankEffect),
          changedFen);
      opening = Math.addExact(opening, Figures.fen(sums.get(before)));
      closing = Math.addExact(closing, changedFen);
      byKind.put(kind, movedFen);
    }
    return new Turnover(opening, byKind, Math.addExact(opening, closing));
  }

  /** Where a fund stands at the end of a day, in fen. */
  private record Position(
      long bank,
      long reserved,
      long inTransit,
      long awaiting,
      long outstanding,
      long principal,
      long interest,
      long overRecovery,
      long toRealise,
      long unidentified,
      long forOthers) {

    long available() {
      return bank - reserved - awaiting;
    }
  }

  private Position positionOn(Changes changes, LocalDate day) {
    Field<LocalDate> on = changes.table().field(FUND_MOVEMENT.ON_DATE);
    List<Field<BigDecimal>> sums = new ArrayList<>();
    for (Field<Long> column : POSITION) {
      sums.add(DSL.sum(changes.of(column)).as(column.getName()));
    }
    Record found = read.select(sums).from(changes.table()).where(on.le(day)).fetchSingle();
    return new Position(
        Figures.fen(found.get(sums.get(0))),
        Figures.fen(found.get(sums.get(1))),
        Figures.fen(found.get(sums.get(2))),
        Figures.fen(found.get(sums.get(3))),
        Figures.fen(found.get(sums.get(4))),
        Figures.fen(found.get(sums.get(5))),
        Figures.fen(found.get(sums.get(6))),
        Figures.fen(found.get(sums.get(7))),
        Figures.fen(found.get(sums.get(8))),
        Figures.fen(found.get(sums.get(9))),
        Figures.fen(found.get(sums.get(10))));
  }

  /** What each movement of a fund up to a place changed. */
  private static Changes changes(String fundId, long place) {
    return Changes.of(
        FUND_MOVEMENT,
        List.of(FUND_MOVEMENT.ON_DATE, FUND_MOVEMENT.KIND, FUND_MOVEMENT.AMOUNT_FEN),
        POSITION,
        FUND_MOVEMENT.FUND_ID,
        List.of(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO),
        FUND_MOVEMENT.FUND_ID.eq(fundId).and(FUND_MOVEMENT.SEQ.le(place)));
  }

  private List<FundMovementRecord> movements(long place, FundMovement request) {
    return read.selectFrom(FUND_MOVEMENT)
        .where(FUND_MOVEMENT.FUND_ID.eq(request.fundId()))
        .and(FUND_MOVEMENT.SEQ.le(place))
        .and(FUND_MOVEMENT.ON_DATE.between(request.from(), request.to()))
        .orderBy(FUND_MOVEMENT.ON_DATE, FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO)
        .fetch();
  }

  private static List<Row> summary(Turnover period, Turnover year) {
    List<Row> rows = new ArrayList<>();
    rows.add(sum("一、期初余额", "Opening balance", period.openingFen(), year.openingFen()));
    rows.add(sum("二、本期收入", "In", period.sum(IN), year.sum(IN)));
    IN.stream().filter(shown(period, year)).forEach(kind -> rows.add(item(kind, period, year)));
    rows.add(sum("三、本期支出", "Out", period.sum(OUT), year.sum(OUT)));
    OUT.stream().filter(shown(period, year)).forEach(kind -> rows.add(item(kind, period, year)));
    rows.add(sum("四、期末余额", "Closing balance", period.closingFen(), year.closingFen()));
    rows.add(item(MovementKind.WRITTEN_OFF, period, year));
    WITHOUT_MONEY.stream()
        .filter(kind -> isThere(kind, period, year))
        .forEach(kind -> rows.add(item(kind, period, year)));
    foots(period);
    foots(year);
    return rows;
  }

  /** What is rare has a line only where there is some of it: in the period, or in the year. */
  private static Predicate<MovementKind> shown(Turnover period, Turnover year) {
    return kind -> !RARE.contains(kind) || isThere(kind, period, year);
  }

  private static boolean isThere(MovementKind kind, Turnover period, Turnover year) {
    return period.fen(kind) != 0 || year.fen(kind) != 0;
  }

  private static void foots(Turnover turnover) {
    DoesNotFoot.unlessEqual(
        "opening plus in less out, and closing",
        Math.subtractExact(
            Math.addExact(turnover.openingFen(), turnover.sum(IN)), turnover.sum(OUT)),
        turnover.closingFen());
  }

  private static Row sum(String zh, String en, long periodFen, long yearFen) {
    return Row.of("summary")
        .with("heading", new Both(zh, en))
        .withFen("period", periodFen)
        .withFen("year", yearFen);
  }

  private static Row item(MovementKind kind, Turnover period, Turnover year) {
    String note = kind.bankEffect == 0 ? "（不动用存款）" : "";
    return Row.of("summary")
        .with("item", new Both("　　" + kind.words.zh() + note, kind.words.en()))
        .withFen("period", period.fen(kind))
        .withFen("year", year.fen(kind));
  }

  private static List<Row> position(FundPositionRecord fund, Position end) {
    long assets = end.bank() + end.inTransit() + end.outstanding() + end.toRealise();
    long held = end.unidentified() + end.forOthers();
    long sources = end.principal() + end.interest() + end.overRecovery() + held;
    long gap = Math.max(0, fund.getFloorFen() - end.available());
    List<Row> rows = new ArrayList<>();
    rows.add(pair("银行存款", "Bank", end.bank(), "本金", "Principal", end.principal()));
    rows.add(pair("在途资金", "In transit", end.inTransit(), "留存利息", "Interest", end.interest()));
    rows.add(
        pair(
            "应收垫付款",
            "Receivable",
            end.outstanding(),
            "多收待退",
            "Over-recovery payable",
            end.overRecovery()));
    if (end.toRealise() != 0 || held != 0) {
      rows.add(
          pair("抵债待变现", "To realise", end.toRealise(), "待查及代收", "Unidentified, for others", held));
    }
    rows.add(pair("资产合计", "Assets", assets, "来源合计", "Sources", sources));
    rows.add(pair("已预留", "Reserved", end.reserved(), "可用余额", "Available", end.available()));
    rows.add(pair("退票待重发", "Awaiting reissue", end.awaiting(), "底线", "Floor", fund.getFloorFen()));
    rows.add(
        pair("资产与来源之差", "Assets less sources", assets - sources, "底线缺口（底线－可用）", "Floor gap", gap));
    return rows;
  }

  private static Row pair(String zh, String en, long fen, String zh2, String en2, long fen2) {
    return Row.of("position")
        .with("label1", new Both(zh, en))
        .withFen("value1", fen)
        .with("label2", new Both(zh2, en2))
        .withFen("value2", fen2);
  }

  private static List<Row> list(Turnover period, List<FundMovementRecord> movements) {
    List<Row> rows = new ArrayList<>();
    long balance = period.openingFen();
    for (FundMovementRecord movement : movements) {
      MovementKind kind = MovementKind.stored(movement.getKind());
      long amount = movement.getAmountFen();
      balance = Math.addExact(balance, Math.multiplyExact(amount, kind.bankEffect));
      Row row =
          Row.of("list")
              .with("on", movement.getOnDate().toString())
              .with("seq", movement.getSeq())
              .with("kind", kind.words)
              .with("about", about(movement))
              .withFen("balance", balance);
      rows.add(row.withFen(column(kind), amount));
    }
    DoesNotFoot.unlessEqual("listed movements and closing", balance, period.closingFen());
    return rows.isEmpty()
        ? List.of(Row.of("list").with("nothing", new Both("本期无资金变动", "No movement in this period")))
        : rows;
  }

  private static Image chart(
      FundMovement request, Turnover period, List<FundMovementRecord> movements) {
    TreeMap<LocalDate, BigDecimal> endOfDay = new TreeMap<>();
    long balance = period.openingFen();
    for (FundMovementRecord movement : movements) {
      int effect = MovementKind.stored(movement.getKind()).bankEffect;
      balance = Math.addExact(balance, Math.multiplyExact(movement.getAmountFen(), effect));
      endOfDay.put(movement.getOnDate(), Figures.yuan(balance));
    }
    return BalanceChart.of(
        request.from(), request.to(), Figures.yuan(period.openingFen()), endOfDay);
  }

  private static String column(MovementKind kind) {
    return kind.bankEffect > 0 ? "in" : kind.bankEffect < 0 ? "out" : "other";
  }

  private static String about(FundMovementRecord movement) {
    return String.join(
        " ",
        List.of(movement.getSubject(), movement.getDocument(), movement.getNote()).stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }
}

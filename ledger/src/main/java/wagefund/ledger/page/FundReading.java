package wagefund.ledger.page;

import static wagefund.schema.read.Tables.FUND_DAY;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_SCHEME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.schema.read.tables.records.FundMovementRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;
import wagefund.schema.read.tables.records.FundSchemeRecord;

/** Reads the funds: where the money is, and how it came there. */
@Component
class FundReading {

  static final int SIZE = 20;

  private final DSLContext store;

  FundReading(DSLContext store) {
    this.store = store;
  }

  /**
   * The balance after the last movement of a day.
   *
   * @param bankFen at the bank
   * @param availableFen what may still be promised
   */
  record Point(LocalDate on, long bankFen, long availableFen) {}

  /** Which movements are looked for; empty parts take all. */
  record Wanted(String kind, Optional<LocalDate> from, Optional<LocalDate> to) {}

  List<FundPositionRecord> all() {
    return store.selectFrom(FUND_POSITION).orderBy(FUND_POSITION.CODE).fetch();
  }

  /** The names of the funds, by id. */
  Map<String, String> names() {
    return store
        .select(FUND_POSITION.FUND_ID, FUND_POSITION.NAME)
        .from(FUND_POSITION)
        .fetchMap(FUND_POSITION.FUND_ID, FUND_POSITION.NAME);
  }

  Optional<FundPositionRecord> find(String fundId) {
    return store.selectFrom(FUND_POSITION).where(FUND_POSITION.FUND_ID.eq(fundId)).fetchOptional();
  }

  /** The schemes adopted, the latest first. */
  List<FundSchemeRecord> schemes(String fundId) {
    return store
        .selectFrom(FUND_SCHEME)
        .where(FUND_SCHEME.FUND_ID.eq(fundId))
        .orderBy(FUND_SCHEME.EFFECTIVE_FROM.desc(), FUND_SCHEME.SEQ.desc())
        .fetch();
  }

  Paging<FundMovementRecord> movements(String fundId, Wanted wanted, int page) {
    List<Condition> days = new ArrayList<>(List.of(FUND_DAY.FUND_ID.eq(fundId)));
    List<Condition> rows = new ArrayList<>(List.of(FUND_MOVEMENT.FUND_ID.eq(fundId)));
    if (!wanted.kind().isEmpty()) {
      days.add(FUND_DAY.KIND.eq(wanted.kind()));
      rows.add(FUND_MOVEMENT.KIND.eq(wanted.kind()));
    }
    wanted.from().ifPresent(from -> days.add(FUND_DAY.ON_DATE.ge(from)));
    wanted.from().ifPresent(from -> rows.add(FUND_MOVEMENT.ON_DATE.ge(from)));
    wanted.to().ifPresent(to -> days.add(FUND_DAY.ON_DATE.le(to)));
    wanted.to().ifPresent(to -> rows.add(FUND_MOVEMENT.ON_DATE.le(to)));
    int total = Math.toIntExact(count(days));
    int within = Paging.within(page, total, SIZE);
    int offset = Paging.offset(within, SIZE);
    boolean all = rows.size() == 1;
    if (all) {
      // Each movement has its number within the fund, so that no page has to be counted up to.
      rows.add(FUND_MOVEMENT.NUMBER.between(total - offset - SIZE + 1L, (long) total - offset));
    }
    List<FundMovementRecord> found =
        store
            .selectFrom(FUND_MOVEMENT)
            .where(rows)
            .orderBy(FUND_MOVEMENT.NUMBER.desc())
            .limit(SIZE)
            .offset(all ? 0 : offset)
            .fetch();
    return new Paging<>(found, within, SIZE, total);
  }

  private long count(List<Condition> days) {
    BigDecimal sum =
        store.select(DSL.sum(FUND_DAY.MOVEMENTS)).from(FUND_DAY).where(days).fetchSingle().value1();
    return sum == null ? 0 : sum.longValueExact();
  }

  List<String> kinds(String fundId) {
    return store
        .selectDistinct(FUND_DAY.KIND)
        .from(FUND_DAY)
        .where(FUND_DAY.FUND_ID.eq(fundId))
        .orderBy(FUND_DAY.KIND)
        .fetch(FUND_DAY.KIND);
  }

  /** The months with movements, the latest first, for which a statement says something. */
  List<YearMonth> months(String fundId) {
    return store
        .selectDistinct(FUND_DAY.ON_DATE)
        .from(FUND_DAY)
        .where(FUND_DAY.FUND_ID.eq(fundId))
        .fetch(FUND_DAY.ON_DATE)
        .stream()
        .map(YearMonth::from)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /**
   * The balance at the end of each day with movements, at most so many days, the latest ones. A
   * movement that is dated back changes its own day and all later ones, so the figures are summed
   * up in the order of the dates.
   */
  List<Point> balances(String fundId, int days) {
    List<Point> points = new ArrayList<>();
    long bank = 0;
    long promised = 0;
    LocalDate day = LocalDate.EPOCH;
    for (var row :
        store
            .select(FUND_DAY.ON_DATE, FUND_DAY.KIND, FUND_DAY.AMOUNT_FEN)
            .from(FUND_DAY)
            .where(FUND_DAY.FUND_ID.eq(fundId))
            .orderBy(FUND_DAY.ON_DATE)) {
      if (!row.value1().equals(day) && !day.equals(LocalDate.EPOCH)) {
        points.add(new Point(day, bank, bank - promised));
      }
      day = row.value1();
      bank = Math.addExact(bank, Math.multiplyExact(bankSign(row.value2()), row.value3()));
      promised =
          Math.addExact(promised, Math.multiplyExact(promisedSign(row.value2()), row.value3()));
    }
    if (!day.equals(LocalDate.EPOCH)) {
      points.add(new Point(day, bank, bank - promised));
    }
    return points.subList(Math.max(0, points.size() - days), points.size());
  }

  /** What a movement does to the money at the bank. */
  private static long bankSign(String kind) {
    return switch (kind) {
      case "ALLOCATED",
          "REPLENISHED",
          "DONATION",
          "LEVY",
          "INTEREST_KEPT",
          "RETURNED",
          "RECOVERED",
          "RECOVERED_AFTER_WRITE_OFF",
          "OVER_RECOVERED",
          "INTEREST_RECOVERED",
          "RECEIVED_FOR_OTHERS",
          "UNIDENTIFIED_RECEIVED",
          "REALISED",
          "PAID_LESS",
          "RECEIVED_MORE",
          "CAPITAL_MORE",
          "REPLENISHED_MORE",
          "WITHDRAWN_LESS" ->
          1;
      case "SENT",
          "REISSUED",
          "WITHDRAWN",
          "OVER_RECOVERY_REFUNDED",
          "UNIDENTIFIED_REFUNDED",
          "PAID_ON",
          "PAID_MORE",
          "RECEIVED_LESS",
          "CAPITAL_LESS",
          "REPLENISHED_LESS",
          "WITHDRAWN_MORE" ->
          -1;
      default -> 0;
    };
  }

  /** What a movement does to the money that is promised: reserved, or to be sent again. */
  private static long promisedSign(String kind) {
    return switch (kind) {
      case "RESERVED", "RETURNED" -> 1;
      case "RESERVATION_RELEASED", "SENT", "REISSUED", "CANCELLED" -> -1;
      default -> 0;
    };
  }
}

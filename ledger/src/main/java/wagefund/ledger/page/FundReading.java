package wagefund.ledger.page;

import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_SCHEME;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
    Condition condition = FUND_MOVEMENT.FUND_ID.eq(fundId);
    if (!wanted.kind().isEmpty()) {
      condition = condition.and(FUND_MOVEMENT.KIND.eq(wanted.kind()));
    }
    if (wanted.from().isPresent()) {
      condition = condition.and(FUND_MOVEMENT.ON_DATE.ge(wanted.from().get()));
    }
    if (wanted.to().isPresent()) {
      condition = condition.and(FUND_MOVEMENT.ON_DATE.le(wanted.to().get()));
    }
    int total = store.fetchCount(FUND_MOVEMENT, condition);
    int within = Paging.within(page, total, SIZE);
    List<FundMovementRecord> rows =
        store
            .selectFrom(FUND_MOVEMENT)
            .where(condition)
            .orderBy(FUND_MOVEMENT.SEQ.desc(), FUND_MOVEMENT.LINE_NO.desc())
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch();
    return new Paging<>(rows, within, SIZE, total);
  }

  List<String> kinds(String fundId) {
    return store
        .selectDistinct(FUND_MOVEMENT.KIND)
        .from(FUND_MOVEMENT)
        .where(FUND_MOVEMENT.FUND_ID.eq(fundId))
        .orderBy(FUND_MOVEMENT.KIND)
        .fetch(FUND_MOVEMENT.KIND);
  }

  /** The months with movements, the latest first, for which a statement says something. */
  List<YearMonth> months(String fundId) {
    return store
        .selectDistinct(FUND_MOVEMENT.ON_DATE)
        .from(FUND_MOVEMENT)
        .where(FUND_MOVEMENT.FUND_ID.eq(fundId))
        .fetch(FUND_MOVEMENT.ON_DATE)
        .stream()
        .map(YearMonth::from)
        .distinct()
        .sorted((a, b) -> b.compareTo(a))
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
            .select(
                FUND_MOVEMENT.ON_DATE,
                FUND_MOVEMENT.KIND,
                org.jooq.impl.DSL.sum(FUND_MOVEMENT.AMOUNT_FEN).cast(Long.class))
            .from(FUND_MOVEMENT)
            .where(FUND_MOVEMENT.FUND_ID.eq(fundId))
            .groupBy(FUND_MOVEMENT.ON_DATE, FUND_MOVEMENT.KIND)
            .orderBy(FUND_MOVEMENT.ON_DATE)) {
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
          "REALISED" ->
          1;
      case "SENT",
          "REISSUED",
          "WITHDRAWN",
          "OVER_RECOVERY_REFUNDED",
          "UNIDENTIFIED_REFUNDED",
          "PAID_ON" ->
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

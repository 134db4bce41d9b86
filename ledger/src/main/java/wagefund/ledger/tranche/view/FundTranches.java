package wagefund.ledger.tranche.view;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_USE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.scheme.command.FundTerms.CarryOver;

/** The tranches of a fund as of any day, and what each of them paid. */
@Component
public class FundTranches {

  /** The place of the log of a question that asks for all that is known. */
  public static final long NOW = Long.MAX_VALUE;

  private final DSLContext read;

  FundTranches(DSLContext read) {
    this.read = read;
  }

  /**
   * The tranches that had come by a day, in the order of receipt; what debtors paid beyond their
   * debt last, where there is any.
   *
   * @param carryOver what the scheme says of the unused part; empty: nothing
   */
  public List<TrancheRow> asOf(FundId fund, LocalDate asOf, Optional<CarryOver> carryOver) {
    return asOf(fund, asOf, NOW, carryOver);
  }

  /**
   * As {@link #asOf(FundId, LocalDate, Optional)}, as it was known at a place of the log. What
   * debtors paid beyond their debt has no tranche there: it is one sum, which grows.
   */
  public List<TrancheRow> asOf(
      FundId fund, LocalDate asOf, long upTo, Optional<CarryOver> carryOver) {
    Map<Integer, Map<String, Money>> moved = moved(fund, asOf, upTo);
    Map<Integer, Long> later = putRightLater(fund, asOf, upTo);
    Condition known =
        upTo == NOW
            ? DSL.noCondition()
            : FUND_TRANCHE.SEQ.le(upTo).and(FUND_TRANCHE.TRANCHE_NO.gt(0));
    return read
        .select(
            FUND_TRANCHE.TRANCHE_NO,
            FUND_TRANCHE.SOURCE,
            FUND_TRANCHE.DOCUMENT,
            FUND_TRANCHE.DOCUMENT_TITLE,
            FUND_TRANCHE.ON_DATE,
            FUND_TRANCHE.AMOUNT_FEN.convertFrom(Money::ofFen))
        .from(FUND_TRANCHE)
        .where(FUND_TRANCHE.FUND_ID.eq(fund.value()).and(FUND_TRANCHE.ON_DATE.le(asOf)).and(known))
        .orderBy(FUND_TRANCHE.TRANCHE_NO.eq(0), FUND_TRANCHE.TRANCHE_NO)
        .fetch(Records.mapping(TrancheRow.Received::new))
        .stream()
        .map(came -> came.less(later.getOrDefault(came.no(), 0L)))
        .map(
            came ->
                TrancheRow.of(came, of(moved.getOrDefault(came.no(), Map.of())), carryOver, asOf))
        .toList();
  }

  /** Whether there is such a fund. */
  public boolean knows(FundId fund) {
    return read.fetchExists(FUND_POSITION, FUND_POSITION.FUND_ID.eq(fund.value()));
  }

  private static TrancheRow.Moved of(Map<String, Money> moved) {
    return new TrancheRow.Moved(
        moved
            .getOrDefault("PAID", Money.ZERO)
            .toBalance()
            .plus(moved.getOrDefault("PAID_MORE", Money.ZERO))
            .minus(moved.getOrDefault("PAID_LESS", Money.ZERO)),
        moved
            .getOrDefault("RECOVERED", Money.ZERO)
            .toBalance()
            .minus(moved.getOrDefault("RECOVERED_LESS", Money.ZERO)),
        moved
            .getOrDefault("WITHDRAWN", Money.ZERO)
            .plus(moved.getOrDefault("WITHDRAWN_MORE", Money.ZERO))
            .minusOrZero(moved.getOrDefault("WITHDRAWN_LESS", Money.ZERO)));
  }

  /** With how much tranches were booked, without what was put right later. */
  private Map<Integer, Long> putRightLater(FundId fund, LocalDate asOf, long upTo) {
    return read.select(
            TRANCHE_USE.TRANCHE_NO,
            DSL.sum(
                    DSL.when(TRANCHE_USE.KIND.eq("CAPITAL_MORE"), TRANCHE_USE.AMOUNT_FEN)
                        .otherwise(TRANCHE_USE.AMOUNT_FEN.neg()))
                .cast(Long.class))
        .from(TRANCHE_USE)
        .where(TRANCHE_USE.FUND_ID.eq(fund.value()))
        .and(TRANCHE_USE.KIND.in("CAPITAL_MORE", "CAPITAL_LESS"))
        .and(TRANCHE_USE.ON_DATE.gt(asOf).or(TRANCHE_USE.SEQ.gt(upTo)))
        .groupBy(TRANCHE_USE.TRANCHE_NO)
        .fetchMap(Record2::value1, Record2::value2);
  }

  private Map<Integer, Map<String, Money>> moved(FundId fund, LocalDate asOf, long upTo) {
    Map<Integer, Map<String, Money>> moved = new HashMap<>();
    read.select(TRANCHE_USE.TRANCHE_NO, TRANCHE_USE.KIND, DSL.sum(TRANCHE_USE.AMOUNT_FEN))
        .from(TRANCHE_USE)
        .where(TRANCHE_USE.FUND_ID.eq(fund.value()).and(TRANCHE_USE.ON_DATE.le(asOf)))
        .and(TRANCHE_USE.SEQ.le(upTo))
        .groupBy(TRANCHE_USE.TRANCHE_NO, TRANCHE_USE.KIND)
        .forEach(
            row ->
                moved
                    .computeIfAbsent(row.value1(), no -> new HashMap<>())
                    .put(row.value2(), new Money(row.value3().longValueExact())));
    return moved;
  }

  /** A page of the uses of a tranche, the oldest first. */
  public Page<TrancheUse> uses(FundId fund, int tranche, Paging paging) {
    Condition wanted = TRANCHE_USE.FUND_ID.eq(fund.value()).and(TRANCHE_USE.TRANCHE_NO.eq(tranche));
    List<TrancheUse> items =
        read.select(
                TRANCHE_USE.SEQ,
                TRANCHE_USE.USE_NO,
                TRANCHE_USE.TRANCHE_NO,
                TRANCHE_USE.ON_DATE,
                TRANCHE_USE.KIND,
                TRANCHE_USE.AMOUNT_FEN.convertFrom(Money::ofFen),
                TRANCHE_USE.BATCH_ID,
                TRANCHE_USE.ADVANCE_ID,
                TRANCHE_USE.CASE_ID,
                TRANCHE_USE.LINE_NO,
                TRANCHE_USE.PERSON_ID,
                TRANCHE_USE.DOCUMENT)
            .from(TRANCHE_USE)
            .where(wanted)
            .orderBy(TRANCHE_USE.SEQ, TRANCHE_USE.USE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(TrancheUse::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(TRANCHE_USE, wanted));
  }
}

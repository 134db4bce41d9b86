package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_PART;
import static wagefund.schema.read.Tables.TRANCHE_STANDING;
import static wagefund.schema.read.Tables.TRANCHE_USE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.schema.read.tables.records.TrancheStandingRecord;

/**
 * 拨款与账面相符: what the tranches hold is what the fund has at the bank and on its way, what moved on
 * them line by line leads to it, and so does what was written down for the books.
 */
@Component
class TranchesAgree implements ReadCheck {

  private record Key(String fund, int tranche) {}

  /** A figure that is held against another, in words. */
  private record What(String zh, String en) {

    static What of(String fund, String zh, String en) {
      return new What("资金 " + fund + "，" + zh, "fund " + fund + ": " + en);
    }

    static What of(Key key, String zh, String en) {
      return new What(
          "资金 %s，第 %d 笔拨款，%s".formatted(key.fund(), key.tranche(), zh),
          "fund %s, tranche %d: %s".formatted(key.fund(), key.tranche(), en));
    }
  }

  @Override
  public CheckName name() {
    return new CheckName(
        "各笔拨款逐笔与银行存款、在途相符",
        "What the tranches hold equals the bank and what is in transit, use by use");
  }

  @Override
  public List<String> differences(DSLContext read) {
    List<String> differences = new ArrayList<>();
    byFund(read, differences);
    byTranche(read, differences);
    byPart(read, differences);
    return differences;
  }

  private static void byFund(DSLContext read, List<String> differences) {
    Field<Long> bank = sum(TRANCHE_STANDING.BANK_FEN);
    Field<Long> inTransit = sum(TRANCHE_STANDING.IN_TRANSIT_FEN);
    read.select(
            FUND_POSITION.FUND_ID,
            bank,
            inTransit,
            FUND_POSITION.BANK_FEN,
            FUND_POSITION.IN_TRANSIT_FEN)
        .from(FUND_POSITION)
        .leftJoin(TRANCHE_STANDING)
        .on(TRANCHE_STANDING.FUND_ID.eq(FUND_POSITION.FUND_ID))
        .groupBy(FUND_POSITION.FUND_ID, FUND_POSITION.BANK_FEN, FUND_POSITION.IN_TRANSIT_FEN)
        .forEach(
            r -> {
              What atBank = What.of(r.value1(), "银行存款", "the bank");
              What onItsWay = What.of(r.value1(), "在途", "in transit");
              same(atBank, r.value4(), r.value2(), differences);
              same(onItsWay, r.value5(), r.value3(), differences);
            });
  }

  /** Each tranche as it is kept, beside the uses of it and beside where it stands in the books. */
  private static void byTranche(DSLContext read, List<String> differences) {
    Map<Key, Long> used = used(read);
    Map<Key, Long> held =
        sums(
            read,
            TRANCHE_STANDING,
            TRANCHE_STANDING.FUND_ID,
            TRANCHE_STANDING.TRANCHE_NO,
            sum(TRANCHE_STANDING.BANK_FEN).plus(sum(TRANCHE_STANDING.IN_TRANSIT_FEN)));
    read.selectFrom(FUND_TRANCHE)
        .forEach(
            row -> {
              Key key = new Key(row.getFundId(), row.getTrancheNo());
              long left = row.getAmountFen() - row.getUsedFen() - row.getWithdrawnFen();
              What use = What.of(key, "已用", "used");
              What rest = What.of(key, "结余", "left");
              same(use, row.getUsedFen(), used.getOrDefault(key, 0L), differences);
              same(rest, left, held.getOrDefault(key, 0L), differences);
            });
  }

  /** All that was written down for the books of a figure that they hold, beside where it stands. */
  private static void byPart(DSLContext read, List<String> differences) {
    Map<List<Object>, Long> parts = new TreeMap<>(Comparator.comparing(Object::toString));
    Set<List<Object>> held = new HashSet<>();
    read.select(
            TRANCHE_PART.FUND_ID,
            TRANCHE_PART.FIGURE,
            TRANCHE_PART.TRANCHE_NO,
            sum(TRANCHE_PART.DEBIT_FEN).minus(sum(TRANCHE_PART.CREDIT_FEN)))
        .from(TRANCHE_PART)
        .groupBy(TRANCHE_PART.FUND_ID, TRANCHE_PART.FIGURE, TRANCHE_PART.TRANCHE_NO)
        .forEach(
            r -> {
              parts.put(List.of(r.value1(), r.value2(), r.value3()), r.value4());
              held.add(List.of(r.value1(), r.value2()));
            });
    read.selectFrom(TRANCHE_STANDING)
        .forEach(
            row ->
                figures(row)
                    .forEach(
                        (figure, fen) -> {
                          String fund = row.getFundId();
                          if (held.contains(List.of(fund, figure))) {
                            same(
                                What.of(
                                    new Key(fund, row.getTrancheNo()),
                                    BooksAgree.inChinese(figure),
                                    figure),
                                fen,
                                parts.getOrDefault(List.of(fund, figure, row.getTrancheNo()), 0L),
                                differences);
                          }
                        }));
  }

  /** Debit less credit. */
  private static Map<String, Long> figures(TrancheStandingRecord row) {
    return Map.of(
        "bank", row.getBankFen(),
        "inTransit", row.getInTransitFen(),
        "outstanding", row.getOutstandingFen(),
        "principal", -row.getPrincipalFen(),
        "interest", -row.getInterestFen());
  }

  private static Map<Key, Long> used(DSLContext read) {
    return sums(
        read,
        TRANCHE_USE,
        TRANCHE_USE.FUND_ID,
        TRANCHE_USE.TRANCHE_NO,
        DSL.sum(
                DSL.when(
                        TRANCHE_USE.KIND.in("PAID", "PAID_MORE", "RECOVERED_LESS"),
                        TRANCHE_USE.AMOUNT_FEN)
                    .when(
                        TRANCHE_USE.KIND.in("RECOVERED", "PAID_LESS"), TRANCHE_USE.AMOUNT_FEN.neg())
                    .else_(0L))
            .cast(Long.class));
  }

  private static Map<Key, Long> sums(
      DSLContext read, Table<?> from, Field<String> fund, Field<Integer> no, Field<Long> sum) {
    Map<Key, Long> found = new HashMap<>();
    read.select(fund, no, sum)
        .from(from)
        .groupBy(fund, no)
        .forEach(r -> found.put(new Key(r.value1(), r.value2()), r.value3()));
    return found;
  }

  private static Field<Long> sum(Field<Long> fen) {
    return DSL.coalesce(DSL.sum(fen), DSL.inline(0)).cast(Long.class);
  }

  private static void same(What what, long expected, long found, List<String> differences) {
    if (expected != found) {
      differences.add(
          InTwoLanguages.of(
              "%s为 %s，按拨款为 %s".formatted(what.zh(), new Balance(expected), new Balance(found)),
              "%s is %s, by the tranches %s"
                  .formatted(what.en(), new Balance(expected), new Balance(found))));
    }
  }
}

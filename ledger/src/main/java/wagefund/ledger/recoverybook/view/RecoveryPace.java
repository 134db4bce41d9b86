package wagefund.ledger.recoverybook.view;

import static wagefund.schema.read.Tables.RECOVERY_ENTRY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.schema.read.tables.records.RecoveryEntryRecord;

/** 追偿进度: how much of what was paid in each year has come back by a day. */
@Component
public class RecoveryPace {

  private final DSLContext read;

  public RecoveryPace(DSLContext read) {
    this.read = read;
  }

  /**
   * The years, the oldest first, and all of them together.
   *
   * @param all the sum over all years
   */
  public record Rates(LocalDate asOf, String fundId, List<YearRate> years, YearRate all) {
    public Rates {
      years = List.copyOf(years);
    }
  }

  /**
   * What became of the payments up to a day.
   *
   * @param fundId empty: of all funds
   */
  public Rates on(LocalDate asOf, String fundId) {
    Condition condition = RECOVERY_ENTRY.ON_DATE.le(asOf).and(RECOVERY_ENTRY.AMOUNT_FEN.ne(0L));
    if (!fundId.isEmpty()) {
      condition = condition.and(RECOVERY_ENTRY.FUND_ID.eq(fundId));
    }
    Map<Integer, YearSplit.Sums> years = new TreeMap<>();
    Map<List<String>, YearSplit> cases = new HashMap<>();
    try (var entries =
        read.selectFrom(RECOVERY_ENTRY)
            .where(condition)
            .orderBy(RECOVERY_ENTRY.ON_DATE, RECOVERY_ENTRY.SEQ, RECOVERY_ENTRY.LINE_NO)
            .fetchLazy()) {
      for (RecoveryEntryRecord entry : entries) {
        YearSplit split =
            cases.computeIfAbsent(
                List.of(entry.getFundId(), entry.getCaseId()), c -> new YearSplit(years));
        put(entry, split);
      }
    }
    YearSplit.Sums all = years.values().stream().reduce(YearSplit.Sums.NONE, YearSplit.Sums::plus);
    return new Rates(
        asOf,
        fundId,
        YearSplit.rates(years),
        YearRate.of(0, all.paid(), all.recovered(), all.writtenOff()));
  }

  private static void put(RecoveryEntryRecord entry, YearSplit split) {
    long fen = entry.getAmountFen();
    switch (EntryKind.valueOf(entry.getKind()).effect()) {
      case PAID -> split.paid(entry.getOnDate().getYear(), fen);
      case RECOVERED -> {
        if (fen > 0) {
          split.takenBack(fen);
        } else {
          split.came(false, -fen);
        }
      }
      case WRITTEN_OFF -> split.came(true, -fen);
      case CORRECTED -> split.corrected(-fen);
      case NONE -> {}
    }
  }
}

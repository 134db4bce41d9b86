package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.RECOVERY_ENTRY;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.ReadCheck;

/**
 * 账龄与账面相符: what the claims add up to equals the receivable in the books, at the end of every day;
 * which is so where each day changes both by the same.
 */
@Component
class AgeingAgrees implements ReadCheck {

  private final PostingProfiles profiles;

  AgeingAgrees(PostingProfiles profiles) {
    this.profiles = profiles;
  }

  private record Day(String fund, LocalDate on) implements Comparable<Day> {
    @Override
    public int compareTo(Day other) {
      int byFund = fund.compareTo(other.fund);
      return byFund == 0 ? on.compareTo(other.on) : byFund;
    }
  }

  @Override
  public CheckName name() {
    return new CheckName(
        "每日债权账龄与账面应收相符", "The ageing of claims equals the receivable in the books on every day");
  }

  @Override
  public List<String> differences(DSLContext read) {
    Map<Day, Long> books = books(read);
    Map<Day, Long> claims = claims(read);
    Map<Day, Long> changes = new TreeMap<>(claims);
    books.forEach((day, fen) -> changes.merge(day, -fen, Long::sum));
    List<String> differences = new ArrayList<>();
    changes.forEach(
        (day, gap) -> {
          if (gap != 0) {
            Balance ofClaims = new Balance(claims.getOrDefault(day, 0L));
            Balance ofBooks = new Balance(books.getOrDefault(day, 0L));
            differences.add(
                InTwoLanguages.of(
                    "资金 %s，%s：追偿债权当日变动 %s，账面应收当日变动 %s"
                        .formatted(day.fund(), day.on(), ofClaims, ofBooks),
                    "fund %s, %s: the claims change by %s, the receivable in the books by %s"
                        .formatted(day.fund(), day.on(), ofClaims, ofBooks)));
          }
        });
    return differences;
  }

  private Map<Day, Long> books(DSLContext read) {
    Map<Day, Long> days = new TreeMap<>();
    read.select(
            VOUCHER_LINE.FUND_ID,
            VOUCHER_LINE.ON_DATE,
            DSL.sum(BookedReceivable.debitLessCredit()).cast(Long.class))
        .from(VOUCHER_LINE)
        .where(VOUCHER_LINE.ACCOUNT.in(BookedReceivable.accounts(profiles)))
        .groupBy(VOUCHER_LINE.FUND_ID, VOUCHER_LINE.ON_DATE)
        .forEach(r -> days.put(new Day(r.value1(), r.value2()), r.value3()));
    return days;
  }

  private static Map<Day, Long> claims(DSLContext read) {
    Map<Day, Long> days = new TreeMap<>();
    read.select(
            RECOVERY_ENTRY.FUND_ID,
            RECOVERY_ENTRY.ON_DATE,
            DSL.sum(RECOVERY_ENTRY.AMOUNT_FEN).cast(Long.class))
        .from(RECOVERY_ENTRY)
        .groupBy(RECOVERY_ENTRY.FUND_ID, RECOVERY_ENTRY.ON_DATE)
        .forEach(r -> days.put(new Day(r.value1(), r.value2()), r.value3()));
    return days;
  }
}

package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.ADVANCE_MONTH;
import static wagefund.schema.store.Tables.CAP_USAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;

/** What is held as taken of each person's caps is what the advances in force have taken. */
@Component
class CapsAreTakenByAdvances implements KeptCheck {

  private static final List<String> IN_FORCE =
      List.of(
          AdvanceStatus.APPROVED.name(),
          AdvanceStatus.IN_PAYMENT.name(),
          AdvanceStatus.PAID.name(),
          AdvanceStatus.PARTLY_PAID.name());

  private final DSLContext store;

  CapsAreTakenByAdvances(DSLContext store) {
    this.store = store;
  }

  @Override
  public CheckName name() {
    return new CheckName(
        "每人已占限额与垫付相符", "What is taken of each person's caps is what the advances have taken");
  }

  @Override
  public List<String> differences() {
    Map<String, Long> advanced = new TreeMap<>();
    store
        .select(
            ADVANCE_MONTH.ADVANCE_ID,
            ADVANCE_MONTH.PERSON_ID,
            ADVANCE_MONTH.WAGE_MONTH,
            ADVANCE_MONTH.AMOUNT_FEN)
        .from(ADVANCE_MONTH)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(ADVANCE_MONTH.ADVANCE_ID))
        .join(ADVANCE_LINE)
        .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE_MONTH.ADVANCE_ID))
        .and(ADVANCE_LINE.LINE_NO.eq(ADVANCE_MONTH.LINE_NO))
        .where(ADVANCE.STATUS.in(IN_FORCE))
        .and(ADVANCE_LINE.STATUS.ne("CANCELLED"))
        .and(ADVANCE_MONTH.AMOUNT_FEN.gt(0L))
        .forEach(row -> advanced.put(key(row.value1(), row.value2(), row.value3()), row.value4()));
    Map<String, Long> taken = new TreeMap<>();
    store
        .selectFrom(CAP_USAGE)
        .forEach(
            row ->
                taken.put(
                    key(row.getAdvanceId(), row.getPersonId(), row.getWageMonth()),
                    row.getAdvancedFen()));
    TreeSet<String> keys = new TreeSet<>(advanced.keySet());
    keys.addAll(taken.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      long of = advanced.getOrDefault(key, 0L);
      long is = taken.getOrDefault(key, 0L);
      if (of != is) {
        differences.add(
            "cap_usage "
                + key
                + ": "
                + InTwoLanguages.of(
                    "advanced_fen 为 %s，应为 %s".formatted(new Money(is), new Money(of)),
                    "advanced_fen is %s, should be %s".formatted(new Money(is), new Money(of))));
      }
    }
    return differences;
  }

  private static String key(String advance, String person, String month) {
    return "[advance_id=" + advance + ", person_id=" + person + ", wage_month=" + month + "]";
  }
}

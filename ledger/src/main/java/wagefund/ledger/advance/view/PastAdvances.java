package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.ADVANCE_MONTH;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/** The advances of a time as they stood when they were approved, for trying other rules on them. */
@Component
public class PastAdvances {

  private final DSLContext read;

  PastAdvances(DSLContext read) {
    this.read = read;
  }

  private static Condition approved(FundId fund, LocalDate from, LocalDate to) {
    return ADVANCE
        .FUND_ID
        .eq(fund.value())
        .and(ADVANCE.APPROVED_ON.between(from, to))
        .and(ADVANCE.STATUS.notIn("WITHDRAWN", "EXPIRED"));
  }

  /** How many advances of a fund were approved from one day to another, both included. */
  public int count(FundId fund, LocalDate from, LocalDate to) {
    return read.fetchCount(ADVANCE, approved(fund, from, to));
  }

  /** The advances of a fund that were approved from one day to another, in that order. */
  public List<PastAdvance> approvedBetween(FundId fund, LocalDate from, LocalDate to) {
    return read.select()
        .from(ADVANCE)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(ADVANCE.CASE_ID))
        .where(approved(fund, from, to))
        .orderBy(ADVANCE.APPROVED_ON, ADVANCE.ADVANCE_NO)
        .fetch(this::past);
  }

  private PastAdvance past(Record row) {
    String id = row.get(ADVANCE.ADVANCE_ID);
    Map<PersonId, Map<YearMonth, MonthClaim>> months = new LinkedHashMap<>();
    Map<PersonId, Money> amounts = new HashMap<>();
    Map<PersonId, Map<YearMonth, Long>> before = takenBefore(id, row.get(ADVANCE.ADVANCE_NO));
    read.selectFrom(ADVANCE_MONTH)
        .where(ADVANCE_MONTH.ADVANCE_ID.eq(id))
        .orderBy(ADVANCE_MONTH.LINE_NO, ADVANCE_MONTH.WAGE_MONTH)
        .forEach(
            claim -> {
              PersonId person = new PersonId(claim.getPersonId());
              YearMonth month = YearMonth.parse(claim.getWageMonth());
              long taken = before.getOrDefault(person, Map.of()).getOrDefault(month, 0L);
              months
                  .computeIfAbsent(person, p -> new TreeMap<>())
                  .put(
                      month,
                      new MonthClaim(
                          Money.ofFen(claim.getArrearsFen()),
                          Money.ofFen(claim.getAfterDepositFen()),
                          Money.ofFen(taken)));
              amounts.merge(person, Money.ofFen(claim.getAmountFen()), Money::plus);
            });
    return new PastAdvance(
        id,
        row.get(ADVANCE.ADVANCE_NO),
        new CaseId(row.get(ADVANCE.CASE_ID)),
        row.get(ADVANCE.REQUESTED_ON),
        row.get(ADVANCE.APPROVED_ON),
        Money.ofFen(row.get(ADVANCE.REQUESTED_FEN)),
        Money.ofFen(row.get(ADVANCE.CAP_FEN)),
        stages(id),
        row.get(ARREARS_CASE.REGION),
        Sector.valueOf(row.get(ARREARS_CASE.SECTOR)),
        row.get(ARREARS_CASE.GOVERNMENT_INVESTED),
        row.get(ARREARS_CASE.FILED),
        situations(row.get(ARREARS_CASE.SITUATION)),
        availableBefore(id, row.get(ADVANCE.REQUESTED_FEN)),
        months,
        amounts);
  }

  /** What advances requested before it, and still standing, took of the same people's months. */
  private Map<PersonId, Map<YearMonth, Long>> takenBefore(String id, String advanceNo) {
    var own = ADVANCE_MONTH.as("own");
    Map<PersonId, Map<YearMonth, Long>> taken = new HashMap<>();
    read.select(
            ADVANCE_MONTH.PERSON_ID, ADVANCE_MONTH.WAGE_MONTH, DSL.sum(ADVANCE_MONTH.AMOUNT_FEN))
        .from(ADVANCE_MONTH)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(ADVANCE_MONTH.ADVANCE_ID))
        .join(ADVANCE_LINE)
        .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE_MONTH.ADVANCE_ID))
        .and(ADVANCE_LINE.LINE_NO.eq(ADVANCE_MONTH.LINE_NO))
        .where(
            ADVANCE_MONTH.PERSON_ID.in(
                DSL.selectDistinct(own.PERSON_ID).from(own).where(own.ADVANCE_ID.eq(id))))
        .and(ADVANCE.ADVANCE_NO.lt(advanceNo))
        .and(ADVANCE.STATUS.in("APPROVED", "IN_PAYMENT", "PAID", "PARTLY_PAID"))
        .and(ADVANCE_LINE.STATUS.ne("CANCELLED"))
        .groupBy(ADVANCE_MONTH.PERSON_ID, ADVANCE_MONTH.WAGE_MONTH)
        .forEach(
            row ->
                taken
                    .computeIfAbsent(new PersonId(row.value1()), p -> new HashMap<>())
                    .put(YearMonth.parse(row.value2()), row.value3().longValueExact()));
    return taken;
  }

  private int stages(String advance) {
    return read.fetchCount(
        APPROVAL_STAGE, APPROVAL_STAGE.SUBJECT.eq(advance).and(APPROVAL_STAGE.STATUS.eq("SIGNED")));
  }

  private Money availableBefore(String advance, long reserved) {
    Record after =
        read.select(FUND_MOVEMENT.BANK_FEN, FUND_MOVEMENT.RESERVED_FEN, FUND_MOVEMENT.AWAITING_FEN)
            .from(FUND_MOVEMENT)
            .where(FUND_MOVEMENT.SUBJECT.eq(advance).and(FUND_MOVEMENT.KIND.eq("RESERVED")))
            .orderBy(FUND_MOVEMENT.SEQ)
            .limit(1)
            .fetchSingle();
    return Money.ofFen(
        after.get(FUND_MOVEMENT.BANK_FEN)
            - after.get(FUND_MOVEMENT.RESERVED_FEN)
            - after.get(FUND_MOVEMENT.AWAITING_FEN)
            + reserved);
  }

  private static Set<Situation> situations(String text) {
    return Arrays.stream(text.split(","))
        .map(Situation::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}

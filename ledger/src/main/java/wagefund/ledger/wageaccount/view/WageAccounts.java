package wagefund.ledger.wageaccount.view;

import static wagefund.schema.read.Tables.WAGE_ACCOUNT;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT_DUTY;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT_MOVEMENT;
import static wagefund.schema.read.Tables.WAGE_PAYROLL;
import static wagefund.schema.read.Tables.WAGE_PAYROLL_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.schema.read.tables.records.WageAccountRecord;

/** The wage accounts as of any day, with their months, payrolls and movements. */
@Component
public class WageAccounts {

  private static final Sorts SORTS =
      new Sorts("name", WAGE_ACCOUNT.ACCOUNT_ID)
          .by("name", WAGE_ACCOUNT.NAME)
          .by("holder", WAGE_ACCOUNT.HOLDER)
          .by("project", WAGE_ACCOUNT.PROJECT)
          .by("balance", WAGE_ACCOUNT.BALANCE_FEN)
          .by("openedOn", WAGE_ACCOUNT.OPENED_ON);

  private final DSLContext read;

  WageAccounts(DSLContext read) {
    this.read = read;
  }

  /**
   * What is looked for; an empty text is any.
   *
   * @param text a part of the name, the holder or the project
   * @param warned only accounts that something is wrong with
   */
  public record Wanted(String text, String kind, String status, String fundId, boolean warned) {}

  /** What moved on an account up to a day. */
  private record Moved(String account, String month, String kind, Money amount, long changeFen) {}

  /**
   * A page of the register as of a day: accounts opened up to then.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<WageAccountRow> register(Wanted wanted, LocalDate asOf, Paging paging) {
    Condition condition = condition(wanted, asOf);
    var found = read.selectFrom(WAGE_ACCOUNT).where(condition).orderBy(SORTS.of(paging));
    if (!wanted.warned()) {
      List<WageAccountRecord> page = found.limit(paging.size()).offset(paging.offset()).fetch();
      int total = read.fetchCount(WAGE_ACCOUNT, condition);
      return new Page<>(rows(page, asOf), paging.page(), paging.size(), total);
    }
    List<WageAccountRow> warned =
        rows(found.fetch(), asOf).stream().filter(WageAccountRow::isWarned).toList();
    List<WageAccountRow> page = warned.stream().skip(paging.offset()).limit(paging.size()).toList();
    return new Page<>(page, paging.page(), paging.size(), warned.size());
  }

  private static Condition condition(Wanted wanted, LocalDate asOf) {
    Condition condition =
        WAGE_ACCOUNT
            .OPENED_ON
            .le(asOf)
            .and(
                WAGE_ACCOUNT
                    .NAME
                    .contains(wanted.text())
                    .or(WAGE_ACCOUNT.HOLDER.contains(wanted.text()))
                    .or(WAGE_ACCOUNT.PROJECT.contains(wanted.text())));
    if (!wanted.kind().isEmpty()) {
      condition = condition.and(WAGE_ACCOUNT.KIND.eq(wanted.kind()));
    }
    if (!wanted.status().isEmpty()) {
      condition = condition.and(WAGE_ACCOUNT.STATUS.eq(wanted.status()));
    }
    if (!wanted.fundId().isEmpty()) {
      condition = condition.and(WAGE_ACCOUNT.FUND_ID.eq(wanted.fundId()));
    }
    return condition;
  }

  public boolean exists(WageAccountId account) {
    return read.fetchExists(WAGE_ACCOUNT, WAGE_ACCOUNT.ACCOUNT_ID.eq(account.value()));
  }

  /** One account as of a day. */
  public Optional<WageAccountRow> find(WageAccountId account, LocalDate asOf) {
    var found =
        read.selectFrom(WAGE_ACCOUNT).where(WAGE_ACCOUNT.ACCOUNT_ID.eq(account.value())).fetch();
    return rows(found, asOf).stream().findFirst();
  }

  /** The months of an account up to a day, the latest first. */
  public List<WageMonth> months(WageAccountId account, LocalDate asOf) {
    return read
        .selectFrom(WAGE_ACCOUNT)
        .where(WAGE_ACCOUNT.ACCOUNT_ID.eq(account.value()))
        .fetchOptional()
        .map(
            row ->
                months(
                    row,
                    asOf,
                    duties(List.of(account.value()), asOf),
                    moved(List.of(account.value()), asOf)))
        .orElse(List.of())
        .stream()
        .sorted((a, b) -> b.month().compareTo(a.month()))
        .toList();
  }

  private List<WageAccountRow> rows(List<WageAccountRecord> records, LocalDate asOf) {
    List<String> ids = records.stream().map(WageAccountRecord::getAccountId).toList();
    Map<String, List<DutyRow>> duties =
        duties(ids, asOf).stream().collect(Collectors.groupingBy(DutyRow::accountId));
    Map<String, List<Moved>> moved =
        moved(ids, asOf).stream().collect(Collectors.groupingBy(Moved::account));
    return records.stream()
        .map(
            row ->
                row(
                    row,
                    asOf,
                    duties.getOrDefault(row.getAccountId(), List.of()),
                    moved.getOrDefault(row.getAccountId(), List.of())))
        .toList();
  }

  private static WageAccountRow row(
      WageAccountRecord row, LocalDate asOf, List<DutyRow> duties, List<Moved> moved) {
    List<WageMonth> months = months(row, asOf, duties, moved);
    boolean open = row.getClosedOn() == null || row.getClosedOn().isAfter(asOf);
    Money funded = sum(moved, "FUNDED");
    Money paid = sum(moved, "_PAID");
    Money gone = sum(moved, "_SENT").plus(sum(moved, "_SENT_AGAIN"));
    Money balance = new Money(moved.stream().mapToLong(Moved::changeFen).sum());
    Money low = new Money(row.getLowBalanceFen());
    return new WageAccountRow(
        row.getAccountId(),
        row.getName(),
        row.getKind(),
        row.getHolder(),
        row.getHolderCode(),
        row.getProject(),
        row.getBank(),
        row.getAccountNo(),
        row.getFundId(),
        open ? "OPEN" : "CLOSED",
        row.getOpenedOn(),
        row.getClosedOn(),
        row.getDocument(),
        low,
        funded,
        paid,
        gone.minusOrZero(paid.plus(sum(moved, "_RETURNED"))),
        balance,
        count(months.stream().filter(WageMonth::fundingMissed).count()),
        count(months.stream().filter(WageMonth::payrollMissed).count()),
        open && low.isMoreThan(balance));
  }

  private static int count(long many) {
    return Math.toIntExact(many);
  }

  private static Money sum(List<Moved> moved, String kind) {
    return Money.sum(
        moved.stream().filter(m -> m.kind().endsWith(kind)).map(Moved::amount).toList());
  }

  private static List<WageMonth> months(
      WageAccountRecord row, LocalDate asOf, List<DutyRow> duties, List<Moved> moved) {
    Map<YearMonth, WageMonth.Moved> byMonth = new HashMap<>();
    for (Moved one : moved) {
      if (!one.month().isEmpty()) {
        byMonth.merge(YearMonth.parse(one.month()), ofMonth(one), WageMonth.Moved::plus);
      }
    }
    return WageMonth.upTo(asOf, Optional.ofNullable(row.getClosedOn()), duties, byMonth);
  }

  private static WageMonth.Moved ofMonth(Moved one) {
    return switch (one.kind()) {
      case "FUNDED" -> new WageMonth.Moved(one.amount(), Money.ZERO, Money.ZERO);
      case "WAGES_SENT" -> new WageMonth.Moved(Money.ZERO, one.amount(), Money.ZERO);
      case "WAGES_PAID" -> new WageMonth.Moved(Money.ZERO, Money.ZERO, one.amount());
      default -> WageMonth.Moved.NOTHING;
    };
  }

  /** What was to come in; a duty is known from the day on which it was set, or its month began. */
  private List<DutyRow> duties(List<String> accounts, LocalDate asOf) {
    return read.selectFrom(WAGE_ACCOUNT_DUTY)
        .where(
            WAGE_ACCOUNT_DUTY
                .ACCOUNT_ID
                .in(accounts)
                .and(WAGE_ACCOUNT_DUTY.FROM_MONTH.le(YearMonth.from(asOf).toString())))
        .orderBy(WAGE_ACCOUNT_DUTY.SEQ)
        .fetch(
            row ->
                new DutyRow(
                    row.getAccountId(),
                    new MonthlyDuty(
                        YearMonth.parse(row.getFromMonth()),
                        new Money(row.getPlannedFen()),
                        row.getFundingDay(),
                        row.getPayrollDay())));
  }

  /** What an account held at the end of a day, as it was known at a place of the log. */
  public WageAccountAsKnown asKnown(WageAccountId account, LocalDate asOf, long upTo) {
    long balance =
        read.select(
                DSL.coalesce(DSL.sum(WAGE_ACCOUNT_MOVEMENT.CHANGE_FEN), DSL.inline(0))
                    .cast(Long.class))
            .from(WAGE_ACCOUNT_MOVEMENT)
            .where(WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID.eq(account.value()))
            .and(WAGE_ACCOUNT_MOVEMENT.ON_DATE.le(asOf))
            .and(WAGE_ACCOUNT_MOVEMENT.SEQ.le(upTo))
            .fetchSingle()
            .value1();
    return new WageAccountAsKnown(account.value(), asOf, upTo, new Balance(balance));
  }

  private List<Moved> moved(List<String> accounts, LocalDate asOf) {
    var amount = DSL.sum(WAGE_ACCOUNT_MOVEMENT.AMOUNT_FEN);
    var change = DSL.sum(WAGE_ACCOUNT_MOVEMENT.CHANGE_FEN);
    return read.select(
            WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID,
            WAGE_ACCOUNT_MOVEMENT.WAGE_MONTH,
            WAGE_ACCOUNT_MOVEMENT.KIND,
            amount,
            change)
        .from(WAGE_ACCOUNT_MOVEMENT)
        .where(
            WAGE_ACCOUNT_MOVEMENT
                .ACCOUNT_ID
                .in(accounts)
                .and(WAGE_ACCOUNT_MOVEMENT.ON_DATE.le(asOf)))
        .groupBy(
            WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID,
            WAGE_ACCOUNT_MOVEMENT.WAGE_MONTH,
            WAGE_ACCOUNT_MOVEMENT.KIND)
        .fetch(
            row ->
                new Moved(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    new Money(row.value4().longValueExact()),
                    row.value5().longValueExact()));
  }

  /** A page of the movements of an account, the latest first. */
  public Page<WageMovement> movements(WageAccountId account, Paging paging) {
    Condition wanted = WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID.eq(account.value());
    List<WageMovement> items =
        read.select(
                WAGE_ACCOUNT_MOVEMENT.SEQ,
                WAGE_ACCOUNT_MOVEMENT.LINE_NO,
                WAGE_ACCOUNT_MOVEMENT.ON_DATE,
                WAGE_ACCOUNT_MOVEMENT.KIND,
                WAGE_ACCOUNT_MOVEMENT.WAGE_MONTH,
                WAGE_ACCOUNT_MOVEMENT.AMOUNT_FEN.convertFrom(Money::ofFen),
                WAGE_ACCOUNT_MOVEMENT.CHANGE_FEN.convertFrom(Balance::new),
                WAGE_ACCOUNT_MOVEMENT.BALANCE_FEN.convertFrom(Money::ofFen),
                WAGE_ACCOUNT_MOVEMENT.PAYROLL_ID,
                WAGE_ACCOUNT_MOVEMENT.DOCUMENT,
                WAGE_ACCOUNT_MOVEMENT.NOTE)
            .from(WAGE_ACCOUNT_MOVEMENT)
            .where(wanted)
            .orderBy(WAGE_ACCOUNT_MOVEMENT.SEQ.desc(), WAGE_ACCOUNT_MOVEMENT.LINE_NO.desc())
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(WageMovement::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(WAGE_ACCOUNT_MOVEMENT, wanted));
  }

  /** A page of the payrolls of an account, the latest first. */
  public Page<WagePayroll> payrolls(WageAccountId account, Paging paging) {
    Condition wanted = WAGE_PAYROLL.ACCOUNT_ID.eq(account.value());
    List<WagePayroll> items = payrolls(wanted, paging.size(), paging.offset());
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(WAGE_PAYROLL, wanted));
  }

  public Optional<WagePayroll> payroll(WageAccountId account, PayrollId payroll) {
    Condition wanted =
        WAGE_PAYROLL
            .ACCOUNT_ID
            .eq(account.value())
            .and(WAGE_PAYROLL.PAYROLL_ID.eq(payroll.value()));
    return payrolls(wanted, 1, 0).stream().findFirst();
  }

  private List<WagePayroll> payrolls(Condition wanted, int size, int offset) {
    return read.select(
            WAGE_PAYROLL.PAYROLL_ID,
            WAGE_PAYROLL.ACCOUNT_ID,
            WAGE_PAYROLL.PURPOSE,
            WAGE_PAYROLL.CASE_ID,
            WAGE_PAYROLL.WAGE_MONTH,
            WAGE_PAYROLL.STATUS,
            WAGE_PAYROLL.LINE_COUNT,
            WAGE_PAYROLL.TOTAL_FEN.convertFrom(Money::ofFen),
            WAGE_PAYROLL.SUCCEEDED_FEN.convertFrom(Money::ofFen),
            WAGE_PAYROLL.RETURNED_FEN.convertFrom(Money::ofFen),
            WAGE_PAYROLL.CANCELLED_FEN.convertFrom(Money::ofFen),
            WAGE_PAYROLL.BEYOND_FEN.convertFrom(Money::ofFen),
            WAGE_PAYROLL.DIGEST,
            WAGE_PAYROLL.DOCUMENT,
            WAGE_PAYROLL.PROPOSED_BY,
            WAGE_PAYROLL.PROPOSED_ON,
            WAGE_PAYROLL.CONFIRMED_BY,
            WAGE_PAYROLL.CONFIRMED_ON,
            WAGE_PAYROLL.OPINION)
        .from(WAGE_PAYROLL)
        .where(wanted)
        .orderBy(WAGE_PAYROLL.WAGE_MONTH.desc(), WAGE_PAYROLL.LAST_SEQ.desc())
        .limit(size)
        .offset(offset)
        .fetch(Records.mapping(WagePayroll::new));
  }

  /** A page of the workers of a payroll, in the order of the sheet. */
  public Page<WagePayrollLine> lines(WageAccountId account, PayrollId payroll, Paging paging) {
    Condition wanted =
        WAGE_PAYROLL_LINE
            .ACCOUNT_ID
            .eq(account.value())
            .and(WAGE_PAYROLL_LINE.PAYROLL_ID.eq(payroll.value()));
    List<WagePayrollLine> items =
        read.select(
                WAGE_PAYROLL_LINE.LINE_NO,
                WAGE_PAYROLL_LINE.PERSON_ID,
                WAGE_PAYROLL_LINE.CARD_ACCOUNT_ID,
                WAGE_PAYROLL_LINE.AMOUNT_FEN.convertFrom(Money::ofFen),
                WAGE_PAYROLL_LINE.STATUS,
                WAGE_PAYROLL_LINE.REASON,
                WAGE_PAYROLL_LINE.RECEIPT)
            .from(WAGE_PAYROLL_LINE)
            .where(wanted)
            .orderBy(WAGE_PAYROLL_LINE.LINE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(WagePayrollLine::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(WAGE_PAYROLL_LINE, wanted));
  }
}

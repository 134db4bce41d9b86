package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_PERIOD;
import static wagefund.schema.read.Tables.FUND_PERIOD_ITEM;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.schema.read.tables.records.FundPeriodItemRecord;
import wagefund.schema.read.tables.records.FundPeriodRecord;

/** 会计期间: the months of a fund, and what stands in the way of closing one. */
@Component
public class Periods {

  private static final int TRIES = 30;
  private static final int PAUSE_MILLIS = 50;

  private final DSLContext read;
  private final PeriodChecklist checklist;

  Periods(DSLContext read, PeriodChecklist checklist) {
    this.read = read;
    this.checklist = checklist;
  }

  /**
   * The months of a fund from the one in which it was established to the last with a voucher or the
   * month of a day, the latest first.
   */
  public Page<PeriodRow> list(FundId fund, LocalDate today, Paging paging) {
    Map<String, FundPeriodRecord> known =
        read.selectFrom(FUND_PERIOD).where(FUND_PERIOD.FUND_ID.eq(fund.value())).stream()
            .collect(Collectors.toMap(FundPeriodRecord::getPeriod, Function.identity()));
    List<PeriodRow> months = new ArrayList<>();
    YearMonth first = first(fund);
    for (YearMonth month = last(fund, today);
        !month.isBefore(first);
        month = month.minusMonths(1)) {
      months.add(row(fund, month, Optional.ofNullable(known.get(month.toString())), List.of()));
    }
    List<PeriodRow> items = months.stream().skip(paging.offset()).limit(paging.size()).toList();
    return new Page<>(items, paging.page(), paging.size(), months.size());
  }

  private YearMonth first(FundId fund) {
    return YearMonth.from(
        read.select(FUND_POSITION.ESTABLISHED_ON)
            .from(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(fund.value()))
            .fetchSingle(FUND_POSITION.ESTABLISHED_ON));
  }

  private YearMonth last(FundId fund, LocalDate today) {
    String booked =
        read.select(DSL.max(VOUCHER.PERIOD))
            .from(VOUCHER)
            .where(VOUCHER.FUND_ID.eq(fund.value()))
            .fetchOne(0, String.class);
    YearMonth now = YearMonth.from(today);
    return booked == null || YearMonth.parse(booked).isBefore(now) ? now : YearMonth.parse(booked);
  }

  /** One month with its checklist. */
  public PeriodRow find(FundId fund, YearMonth month) {
    Optional<FundPeriodRecord> known =
        read.selectFrom(FUND_PERIOD)
            .where(FUND_PERIOD.FUND_ID.eq(fund.value()))
            .and(FUND_PERIOD.PERIOD.eq(month.toString()))
            .fetchOptional();
    boolean closed = known.filter(k -> k.getStatus().equals("CLOSED")).isPresent();
    return row(
        fund,
        month,
        known,
        closed ? stored(fund, month) : checklist.of(fund, month, balance(known)));
  }

  /**
   * What is found before a month is closed; nothing where nobody began to close it. The month takes
   * no bookings since then, so that what is read after its beginning is shown cannot change any
   * more; a beginning of just now is waited for.
   */
  public List<ChecklistItem> beforeClosing(FundId fund, YearMonth month) {
    PeriodRow row = find(fund, month);
    for (int i = 0; i < TRIES && row.status().equals("OPEN"); i++) {
      pause();
      row = find(fund, month);
    }
    return row.status().equals("OPEN") ? List.of() : row.checklist();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Balance> balance(Optional<FundPeriodRecord> known) {
    return known.flatMap(k -> Optional.ofNullable(k.getStatementBalanceFen())).map(Balance::new);
  }

  private List<ChecklistItem> stored(FundId fund, YearMonth month) {
    return read.selectFrom(FUND_PERIOD_ITEM)
        .where(FUND_PERIOD_ITEM.FUND_ID.eq(fund.value()))
        .and(FUND_PERIOD_ITEM.PERIOD.eq(month.toString()))
        .orderBy(FUND_PERIOD_ITEM.ITEM_NO)
        .fetch(Periods::item);
  }

  private static ChecklistItem item(FundPeriodItemRecord row) {
    return new ChecklistItem(
        row.getCode(),
        ChecklistItem.Grade.valueOf(row.getGrade()),
        Arrays.stream(row.getFacts().split("\n", -1))
            .filter(fact -> !fact.isEmpty())
            .map(
                fact -> {
                  int equals = fact.indexOf('=');
                  return new ChecklistItem.Fact(
                      fact.substring(0, equals), fact.substring(equals + 1));
                })
            .toList());
  }

  private static PeriodRow row(
      FundId fund, YearMonth month, Optional<FundPeriodRecord> known, List<ChecklistItem> items) {
    boolean begun = known.filter(k -> !k.getStatus().equals("OPEN")).isPresent();
    return new PeriodRow(
        fund.value(),
        month,
        known.map(FundPeriodRecord::getStatus).orElse("OPEN"),
        balance(known).orElse(null),
        begun ? known.map(FundPeriodRecord::getBegunBy).orElse("") : "",
        begun ? known.map(FundPeriodRecord::getBegunOn).orElse(null) : null,
        known.map(FundPeriodRecord::getClosedBy).orElse(""),
        known.map(FundPeriodRecord::getClosedOn).orElse(null),
        items,
        links(fund, month, items));
  }

  /** Where each item of a checklist can be looked at, as paths of the API. */
  private static Map<String, String> links(
      FundId fund, YearMonth month, List<ChecklistItem> items) {
    String of = "/api/v1/funds/" + fund.value();
    String last = "?asOf=" + month.atEndOfMonth();
    Map<String, String> links = new TreeMap<>();
    for (ChecklistItem item : items) {
      links.put(
          item.code(),
          switch (item.code()) {
            case "UNSEALED_ENTRIES" -> "/actuator/health";
            case "UNMATCHED_LINES" ->
                "/api/v1/advances?fundId=" + fund.value() + "&status=IN_PAYMENT";
            case "CORRECTIONS_WAITING" -> of + "/corrections";
            case "BANK_ENTRIES_OPEN" -> of + "/bank-entries?status=OPEN";
            case "CARRY_OVER_DUE" -> of + "/tranches" + last;
            case "CHECKPOINT" -> "/api/v1/sealed-log/checkpoints";
            default -> of + "/trial-balance" + last;
          });
    }
    return links;
  }
}

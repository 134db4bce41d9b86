package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagefund.reporting.Known;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.StatementRequest.SubLedger;
import wagefund.reporting.StatementRequest.Vouchers;

/**
 * Which statements lie in a package, all of them as known at its place in the sealed log, and which
 * are left out because they would be too long to be read.
 */
final class PackageStatements {

  /**
   * How long and how many statements may be.
   *
   * @param each how many statements of single advances, and of single cases
   * @param lines how many lines one statement of the books has, where days can be told apart
   * @param all how many lines journal, vouchers or the ledger of one account have together
   */
  record Limits(int each, long lines, long all) {

    /** What a single day may have, which cannot be cut. */
    long ofDay() {
      return lines * 4;
    }
  }

  /** A statement and the name of its file, without its ending. */
  record Wanted(String name, StatementRequest request) {}

  /** A statement that is not in the package. */
  private record LeftOut(String statement, String from, String to, long lines, String why) {}

  private static final String TOO_MANY =
      "超过上限，内容见 data/vouchers.csv · above the limit, see data/vouchers.csv";
  private static final String NOT_EACH =
      "超过份数上限，内容见 data/ · above the number of statements, see data/";

  private final AuditSource source;
  private final Limits limits;
  private final Known known;
  private final List<Wanted> books = new ArrayList<>();
  private final List<Wanted> states = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  PackageStatements(AuditSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.known = new Known.At(source.asked().knownSeq());
    movementAndBalances();
    journalAndVouchers();
    accounts();
    advances();
    cases();
  }

  /** Those of the books, each of which the read schema can tell as known at any place. */
  List<Wanted> books() {
    return List.copyOf(books);
  }

  /** Those of advances and cases, of which only the present is kept. */
  List<Wanted> states() {
    return List.copyOf(states);
  }

  /** 未打印的报表: what was left out, and why. */
  AuditTable leftOut() {
    return new AuditTable(
        "left-out",
        List.of("statement", "from", "to", "lines", "why"),
        List.of(),
        rows ->
            leftOut.forEach(
                l ->
                    rows.accept(
                        List.of(
                            l.statement(), l.from(), l.to(), Long.toString(l.lines()), l.why()))));
  }

  private String fund() {
    return source.asked().fundId();
  }

  private LocalDate first() {
    return source.asked().from().atDay(1);
  }

  private LocalDate last() {
    return source.asked().to().atEndOfMonth();
  }

  private void book(String name, StatementRequest request) {
    books.add(new Wanted("statements/" + name, request));
  }

  private void movementAndBalances() {
    book("fund-movement", new StatementRequest.FundMovement(fund(), first(), last(), known));
    book("trial-balance", new StatementRequest.TrialBalance(fund(), first(), last(), known));
    for (YearMonth month = source.asked().from();
        !month.isAfter(source.asked().to());
        month = month.plusMonths(1)) {
      if (!linesOf(DSL.noCondition(), month.atDay(1), month.atEndOfMonth()).isEmpty()) {
        book(
            "trial-balance-" + month,
            new StatementRequest.TrialBalance(fund(), month.atDay(1), month.atEndOfMonth(), known));
      }
    }
  }

  private void journalAndVouchers() {
    for (StatementRanges.Range range : ranges("journal", DSL.noCondition())) {
      LocalDate from = range.from();
      LocalDate to = range.to();
      book("journal-" + range.text(), new StatementRequest.Journal(fund(), from, to, known));
      book("vouchers-" + range.text(), new Vouchers(fund(), new Vouchers.Days(from, to), known));
    }
  }

  /** 明细账 of every account that moved, and what it holds by case, debtor and worker. */
  private void accounts() {
    for (String account : accountsWith(VOUCHER_LINE.ACCOUNT)) {
      StatementRanges found = new StatementRanges(linesOf(account), limits.lines());
      String name = "account-ledger-" + account;
      if (found.lines() > 0 && found.lines() <= limits.lines()) {
        book(name, ledger(account, first(), last()));
      } else {
        for (StatementRanges.Range range : ranges(name, VOUCHER_LINE.ACCOUNT.eq(account))) {
          book(name + "-" + range.text(), ledger(account, range.from(), range.to()));
        }
      }
    }
    subLedgers(SubLedger.By.CASE, VOUCHER_LINE.CASE_ID);
    subLedgers(SubLedger.By.DEBTOR, VOUCHER_LINE.DEBTOR);
    subLedgers(SubLedger.By.WORKER, VOUCHER_LINE.PERSON_ID);
  }

  private StatementRequest ledger(String account, LocalDate from, LocalDate to) {
    return new StatementRequest.AccountLedger(fund(), account, "", "", "", from, to, known);
  }

  private void subLedgers(SubLedger.By by, Field<String> item) {
    for (String account : accountsWith(item)) {
      String name = "sub-ledger-" + account + "-" + by.name().toLowerCase(java.util.Locale.ROOT);
      Integer items =
          source
              .read()
              .select(DSL.countDistinct(item))
              .from(VOUCHER_LINE)
              .where(ofFund().and(VOUCHER_LINE.ACCOUNT.eq(account)))
              .fetchSingle()
              .value1();
      if (items <= limits.ofDay()) {
        book(name, new SubLedger(fund(), account, by, first(), last(), known));
      } else {
        leftOut.add(new LeftOut(name, first().toString(), last().toString(), items, TOO_MANY));
      }
    }
  }

  private Condition ofFund() {
    return VOUCHER_LINE
        .FUND_ID
        .eq(fund())
        .and(VOUCHER_LINE.VOUCHER_ID.le(source.asked().knownSeq()))
        .and(VOUCHER_LINE.ON_DATE.le(last()));
  }

  private List<String> accountsWith(Field<String> item) {
    return source
        .read()
        .selectDistinct(VOUCHER_LINE.ACCOUNT)
        .from(VOUCHER_LINE)
        .where(ofFund().and(item.ne("")))
        .orderBy(VOUCHER_LINE.ACCOUNT)
        .fetch(VOUCHER_LINE.ACCOUNT);
  }

  private NavigableMap<LocalDate, Long> linesOf(String account) {
    return linesOf(VOUCHER_LINE.ACCOUNT.eq(account), first(), last());
  }

  private NavigableMap<LocalDate, Long> linesOf(Condition which, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, Long> lines = new TreeMap<>();
    source
        .read()
        .select(VOUCHER_LINE.ON_DATE, DSL.count().cast(Long.class))
        .from(VOUCHER_LINE)
        .where(ofFund().and(which).and(VOUCHER_LINE.ON_DATE.between(from, to)))
        .groupBy(VOUCHER_LINE.ON_DATE)
        .forEach(r -> lines.put(r.value1(), r.value2()));
    return lines;
  }

  /** The parts of a statement that are made; those that are too long are taken down. */
  private List<StatementRanges.Range> ranges(String name, Condition which) {
    StatementRanges found = new StatementRanges(linesOf(which, first(), last()), limits.lines());
    if (found.lines() > limits.all()) {
      leftOut.add(
          new LeftOut(name, first().toString(), last().toString(), found.lines(), TOO_MANY));
      return List.of();
    }
    List<StatementRanges.Range> made = new ArrayList<>();
    for (StatementRanges.Range range : found.within(source.asked().from(), source.asked().to())) {
      if (range.lines() <= limits.ofDay()) {
        made.add(range);
      } else {
        leftOut.add(
            new LeftOut(
                name, range.from().toString(), range.to().toString(), range.lines(), TOO_MANY));
      }
    }
    return made;
  }

  /** The advances that were approved within the period, by the movement that reserved the money. */
  private void advances() {
    Map<String, String> numbers = new LinkedHashMap<>();
    source
        .read()
        .select(FUND_MOVEMENT.SUBJECT, ADVANCE.ADVANCE_NO)
        .from(FUND_MOVEMENT)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(FUND_MOVEMENT.SUBJECT))
        .where(FUND_MOVEMENT.FUND_ID.eq(fund()))
        .and(FUND_MOVEMENT.ON_DATE.between(first(), last()))
        .and(FUND_MOVEMENT.KIND.eq("RESERVED"))
        .and(FUND_MOVEMENT.SEQ.le(source.asked().knownSeq()))
        .orderBy(FUND_MOVEMENT.ON_DATE, FUND_MOVEMENT.SEQ)
        .forEach(r -> numbers.put(r.value1(), r.value2()));
    for (String advance :
        some(List.copyOf(numbers.keySet()), "approval-sheet, disbursement-roster")) {
      String number = numbers.getOrDefault(advance, advance);
      state("approval-sheet-" + number, new StatementRequest.ApprovalSheet(advance));
      state("disbursement-roster-" + number, new StatementRequest.DisbursementRoster(advance));
    }
  }

  /** The cases for which something was booked within the period. */
  private void cases() {
    List<String> booked =
        source
            .read()
            .selectDistinct(VOUCHER_LINE.CASE_ID)
            .from(VOUCHER_LINE)
            .where(ofFund())
            .and(VOUCHER_LINE.ON_DATE.ge(first()))
            .and(VOUCHER_LINE.CASE_ID.ne(""))
            .orderBy(VOUCHER_LINE.CASE_ID)
            .fetch(VOUCHER_LINE.CASE_ID);
    for (String arrearsCase : some(booked, "case-account")) {
      state("case-account-" + arrearsCase, new StatementRequest.CaseAccount(arrearsCase));
    }
  }

  private List<String> some(List<String> all, String statement) {
    if (all.size() > limits.each()) {
      leftOut.add(
          new LeftOut(
              statement,
              first().toString(),
              last().toString(),
              all.size() - limits.each(),
              NOT_EACH));
    }
    return all.subList(0, Math.min(all.size(), limits.each()));
  }

  private void state(String name, StatementRequest request) {
    states.add(new Wanted("statements/" + name, request));
  }
}

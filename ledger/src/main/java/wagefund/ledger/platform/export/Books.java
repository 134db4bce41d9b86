package wagefund.ledger.platform.export;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagefund.ledger.journal.view.FigureAccounts;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;
import wagefund.schema.read.tables.records.VoucherLineRecord;
import wagefund.schema.read.tables.records.VoucherRecord;

/**
 * The books as another program is to keep them: the vouchers, and between them what each account
 * must hold. The vouchers are read from their lines; what must be held is read from the turnover of
 * the months and, at the end, from the figures that each fund keeps itself.
 */
final class Books {

  private static final int BATCH = 1_000;

  private final DSLContext read;
  private final FigureAccounts figures;

  /**
   * @param read within one transaction that sees one state
   * @param figures which accounts hold which figure of a fund
   */
  Books(DSLContext read, FigureAccounts figures) {
    this.read = read;
    this.figures = figures;
  }

  /** The funds with this id or code; all where none is named. */
  List<FundPositionRecord> funds(String named) {
    Condition wanted =
        named.isEmpty()
            ? DSL.noCondition()
            : FUND_POSITION.FUND_ID.eq(named).or(FUND_POSITION.CODE.eq(named));
    return read.selectFrom(FUND_POSITION).where(wanted).orderBy(FUND_POSITION.FUND_ID).fetch();
  }

  /** Writes the books of the funds; answers how many vouchers there were. */
  long write(List<FundPositionRecord> funds, PlainJournal journal) {
    long vouchers = 0;
    Map<BookFund, FundPositionRecord> books = new LinkedHashMap<>();
    Set<String> segments = new HashSet<>();
    for (FundPositionRecord fund : funds) {
      BookFund book = book(fund, segments);
      books.put(book, fund);
      new TreeMap<>(book.accounts()).values().forEach(account -> journal.account(book, account));
    }
    for (Map.Entry<BookFund, FundPositionRecord> book : books.entrySet()) {
      vouchers += write(book.getKey(), book.getValue(), journal);
    }
    return vouchers;
  }

  BookFund book(FundPositionRecord fund, Set<String> taken) {
    String segment = Figures.segment(fund.getCode());
    while (!taken.add(segment)) {
      segment = segment + "-" + Figures.segment(fund.getFundId());
    }
    Map<String, BookAccount> accounts = new TreeMap<>();
    for (AccountTurnoverRecord row :
        read.selectFrom(ACCOUNT_TURNOVER).where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.getFundId()))) {
      accounts.put(
          row.getAccount(),
          new BookAccount(
              row.getAccount(), row.getNameZh(), row.getNameEn(), row.getSide().equals("DEBIT")));
    }
    addUnposted(fund, accounts);
    return new BookFund(fund.getFundId(), fund.getCode(), fund.getName(), segment, accounts);
  }

  /**
   * A figure of which no account ever turned over: were it not named, nothing would be compared.
   */
  private void addUnposted(FundPositionRecord fund, Map<String, BookAccount> accounts) {
    figures
        .of(fund.getFundId())
        .forEach(
            (figure, codes) -> {
              long held = FundFigure.signed(fund, figure);
              if (held != 0 && codes.stream().noneMatch(accounts::containsKey)) {
                String code = codes.get(0);
                accounts.put(code, new BookAccount(code, "无发生额", "never posted to", held > 0));
              }
            });
  }

  private long write(BookFund fund, FundPositionRecord figuresOfFund, PlainJournal journal) {
    Map<String, Long> held = new TreeMap<>();
    LocalDate last = figuresOfFund.getEstablishedOn();
    long vouchers = 0;
    for (String period : periods(fund)) {
      vouchers += writePeriod(fund, period, journal);
      last = endOf(period);
      for (AccountTurnoverRecord turned : turnover(fund, period)) {
        long balance =
            held.merge(
                turned.getAccount(),
                Math.subtractExact(turned.getDebitFen(), turned.getCreditFen()),
                Math::addExact);
        journal.mustHold(fund, turned.getAccount(), last, balance);
      }
    }
    mustHoldFigures(fund, figuresOfFund, last, journal);
    return vouchers;
  }

  private void mustHoldFigures(
      BookFund fund, FundPositionRecord own, LocalDate on, PlainJournal journal) {
    figures
        .of(fund.id())
        .forEach(
            (figure, accounts) -> {
              List<String> turned =
                  accounts.stream()
                      .filter(account -> fund.accounts().containsKey(account))
                      .toList();
              if (turned.size() == 1) {
                journal.mustHold(fund, turned.get(0), on, FundFigure.signed(own, figure));
              } else if (turned.size() > 1) {
                journal.remark(
                    fund.id()
                        + ": "
                        + figure
                        + " stands on several accounts, see the command check");
              }
            });
  }

  private List<String> periods(BookFund fund) {
    return read
        .selectDistinct(ACCOUNT_TURNOVER.PERIOD)
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.id()))
        .union(
            DSL.selectDistinct(VOUCHER.PERIOD).from(VOUCHER).where(VOUCHER.FUND_ID.eq(fund.id())))
        .fetch(0, String.class)
        .stream()
        .distinct()
        .sorted()
        .toList();
  }

  private List<AccountTurnoverRecord> turnover(BookFund fund, String period) {
    return read.selectFrom(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund.id()))
        .and(ACCOUNT_TURNOVER.PERIOD.eq(period))
        .orderBy(ACCOUNT_TURNOVER.ACCOUNT)
        .fetch();
  }

  private long writePeriod(BookFund fund, String period, PlainJournal journal) {
    long written = 0;
    LocalDate afterDay = LocalDate.of(1, 1, 1);
    long afterId = 0;
    while (true) {
      List<VoucherRecord> batch =
          read.selectFrom(VOUCHER)
              .where(VOUCHER.FUND_ID.eq(fund.id()).and(VOUCHER.PERIOD.eq(period)))
              .and(
                  VOUCHER
                      .ON_DATE
                      .gt(afterDay)
                      .or(VOUCHER.ON_DATE.eq(afterDay).and(VOUCHER.VOUCHER_ID.gt(afterId))))
              .orderBy(VOUCHER.ON_DATE, VOUCHER.VOUCHER_ID)
              .limit(BATCH)
              .fetch();
      Map<Long, List<BookVoucher.Line>> lines = linesOf(batch);
      for (VoucherRecord row : batch) {
        journal.voucher(
            fund, voucher(row, lines.getOrDefault(row.getVoucherId(), List.of()), period));
        afterDay = row.getOnDate();
        afterId = row.getVoucherId();
      }
      written += batch.size();
      if (batch.size() < BATCH) {
        return written;
      }
    }
  }

  private Map<Long, List<BookVoucher.Line>> linesOf(List<VoucherRecord> vouchers) {
    Map<Long, List<BookVoucher.Line>> lines = new LinkedHashMap<>();
    for (VoucherLineRecord row :
        read.selectFrom(VOUCHER_LINE)
            .where(
                VOUCHER_LINE.VOUCHER_ID.in(
                    vouchers.stream().map(VoucherRecord::getVoucherId).toList()))
            .orderBy(VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)) {
      long amount = row.getAmountFen();
      lines
          .computeIfAbsent(row.getVoucherId(), id -> new ArrayList<>())
          .add(
              new BookVoucher.Line(
                  row.getAccount(),
                  row.getSide().equals("DEBIT") ? amount : Math.negateExact(amount),
                  row.getCaseId(),
                  row.getDebtor(),
                  row.getPersonId().strip()));
    }
    return lines;
  }

  private static BookVoucher voucher(
      VoucherRecord row, List<BookVoucher.Line> lines, String period) {
    return new BookVoucher(
        within(row.getOnDate(), period),
        row.getOnDate(),
        row.getLabel(),
        row.getSummary(),
        row.getEventType(),
        row.getApproval(),
        row.getPreparer(),
        row.getChecker(),
        row.getSeq(),
        lines);
  }

  /** A voucher is booked within its period, whatever its business date is. */
  private static LocalDate within(LocalDate on, String period) {
    LocalDate end = endOf(period);
    LocalDate begin = end.withDayOfMonth(1);
    return on.isBefore(begin) ? begin : on.isAfter(end) ? end : on;
  }

  private static LocalDate endOf(String period) {
    return YearMonth.parse(period).atEndOfMonth();
  }
}

package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.journal.view.AccountBalance;
import wagefund.ledger.journal.view.AccountByFund;
import wagefund.ledger.journal.view.AccountLedger;
import wagefund.ledger.journal.view.AccountName;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.journal.view.BooksAsKnown;
import wagefund.ledger.journal.view.ClearingAccounts;
import wagefund.ledger.journal.view.LedgerPart;
import wagefund.ledger.journal.view.LedgerRow;
import wagefund.ledger.journal.view.LedgerSheet;
import wagefund.ledger.journal.view.SubLedgerRow;
import wagefund.ledger.journal.view.TrialBalance;
import wagefund.ledger.journal.view.TrialBalanceSheet;
import wagefund.ledger.kernel.FundId;

/** 账簿: the trial balance of a fund, and the ledgers and sub-ledgers behind it. */
@Controller
class BookPages {

  private static final int SIZE = 20;

  private final TrialBalance trialBalance;
  private final AccountLedger ledger;
  private final BooksAsKnown books;
  private final ClearingAccounts clearing;
  private final AccountByFund byFund;
  private final FundReading funds;
  private final BookReading reading;
  private final Say say;
  private final Clock clock;

  BookPages(
      TrialBalance trialBalance,
      AccountLedger ledger,
      BooksAsKnown books,
      ClearingAccounts clearing,
      AccountByFund byFund,
      FundReading funds,
      BookReading reading,
      Say say,
      Clock clock) {
    this.trialBalance = trialBalance;
    this.ledger = ledger;
    this.books = books;
    this.clearing = clearing;
    this.byFund = byFund;
    this.funds = funds;
    this.reading = reading;
    this.say = say;
    this.clock = clock;
  }

  /** An account with its closing balance as a picture. */
  record Closing(AccountBalance account, long fen, String side, Bar bar) {}

  @GetMapping("/books")
  String list(Model model) {
    model.addAttribute("funds", funds.all());
    model.addAttribute("accounts", byFund.accounts());
    return "books";
  }

  /** One account in the books of all funds. */
  @GetMapping("/books/accounts")
  String account(
      @RequestParam String account,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      BookDates dates,
      Model model) {
    AccountName name = byFund.account(account).orElseThrow(() -> PageMissing.of(account));
    BookDates.Span span = span(dates, model);
    Asked asked = span.asked(books);
    model.addAttribute(
        "rows", Paging.read(page, SIZE, sort, p -> byFund.of(name, span.first(), asked, p)));
    model.addAttribute("account", name);
    model.addAttribute("accounts", byFund.accounts());
    model.addAttribute("position", asked.upTo());
    return "account-funds";
  }

  @GetMapping("/books/{id}")
  String trialBalance(@PathVariable String id, BookDates dates, Model model) {
    FundId fund = fund(id, model);
    BookDates.Span span = span(dates, model);
    Asked asked = span.asked(books);
    TrialBalanceSheet sheet = trialBalance.of(fund, span.first(), asked);
    model.addAttribute("sheet", sheet);
    model.addAttribute("closings", closings(sheet.accounts()));
    model.addAttribute("clearing", clearing.of(fund, asked));
    model.addAttribute(
        "twoBooks", sheet.accounts().stream().map(AccountBalance::book).distinct().count() > 1);
    model.addAttribute("years", reading.years(fund));
    return "trial-balance";
  }

  /** The closing balances that are not zero, each as wide as its share of the largest. */
  private static List<Closing> closings(List<AccountBalance> accounts) {
    long largest =
        accounts.stream()
            .mapToLong(a -> Math.max(a.closingDebit().fen(), a.closingCredit().fen()))
            .max()
            .orElse(0);
    return accounts.stream()
        .filter(a -> !a.closingDebit().isZero() || !a.closingCredit().isZero())
        .map(
            a -> {
              boolean debit = !a.closingDebit().isZero();
              long fen = debit ? a.closingDebit().fen() : a.closingCredit().fen();
              String side = debit ? "DEBIT" : "CREDIT";
              return new Closing(a, fen, side, Bar.within(largest, new Bar.Amount(side, fen)));
            })
        .toList();
  }

  @GetMapping("/books/{id}/ledger/{account}")
  String ledger(
      @PathVariable String id,
      @PathVariable String account,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "") String debtor,
      @RequestParam(defaultValue = "") String worker,
      @RequestParam(defaultValue = "1") int page,
      BookDates dates,
      Model model) {
    FundId fund = fund(id, model);
    AccountName name = account(fund, account, model);
    BookDates.Span span = span(dates, model);
    Asked asked = span.asked(books);
    LedgerPart part = new LedgerPart(account, caseId, debtor, worker);
    LedgerSheet sheet =
        Paging.sheet(
            page,
            SIZE,
            "",
            p -> ledger.of(fund, name, part, span.first(), asked, p),
            LedgerSheet::lines);
    List<LedgerRow> lines = sheet.lines().items();
    List<String> cases = new ArrayList<>(lines.stream().map(LedgerRow::caseId).toList());
    cases.add(caseId);
    List<String> workers = new ArrayList<>(lines.stream().map(LedgerRow::personId).toList());
    workers.add(worker);
    model.addAttribute("sheet", sheet);
    model.addAttribute("part", part);
    model.addAttribute("lines", Paging.of(sheet.lines()));
    model.addAttribute("cases", reading.caseNumbers(cases));
    model.addAttribute("workers", reading.workers(workers));
    model.addAttribute("ways", AccountLedger.By.values());
    return "account-ledger";
  }

  @GetMapping("/books/{id}/sub-ledger/{account}")
  String subLedger(
      @PathVariable String id,
      @PathVariable String account,
      @RequestParam AccountLedger.By by,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      BookDates dates,
      Model model) {
    FundId fund = fund(id, model);
    AccountName name = account(fund, account, model);
    BookDates.Span span = span(dates, model);
    Asked asked = span.asked(books);
    Paging<SubLedgerRow> rows =
        Paging.read(
            page, SIZE, sort, p -> ledger.by(fund, name, account, by, span.first(), asked, p));
    List<String> items = rows.items().stream().map(SubLedgerRow::item).toList();
    model.addAttribute("rows", rows);
    model.addAttribute(
        "sheet",
        ledger.of(fund, name, new LedgerPart(account, "", "", ""), span.first(), asked, one()));
    model.addAttribute("by", by);
    model.addAttribute("cases", reading.caseNumbers(items));
    model.addAttribute("workers", by.name().equals("WORKER") ? reading.workers(items) : Map.of());
    model.addAttribute("ways", AccountLedger.By.values());
    return "sub-ledger";
  }

  private FundId fund(String id, Model model) {
    return new FundId(reading.fund(id, model).getFundId());
  }

  private AccountName account(FundId fund, String code, Model model) {
    AccountName name = ledger.account(fund, code).orElseThrow(() -> PageMissing.of(code));
    model.addAttribute("title", code + " " + say.either(name.nameZh(), name.nameEn()));
    return name;
  }

  private BookDates.Span span(BookDates dates, Model model) {
    BookDates.Span span = dates.span(LocalDate.now(clock));
    model.addAttribute("span", span);
    return span;
  }

  private static wagefund.ledger.platform.read.Paging one() {
    return new wagefund.ledger.platform.read.Paging(0, 1, "");
  }
}

package wagefund.ledger.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.journal.view.BooksAsKnown;
import wagefund.ledger.journal.view.VoucherLineRow;
import wagefund.ledger.journal.view.VoucherRow;
import wagefund.ledger.journal.view.VoucherSheet;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;

/** 凭证序时簿 and 记账凭证: the vouchers of a fund, and one with its corrections. */
@Controller
class VoucherPages {

  private static final int SIZE = 20;

  private final Vouchers vouchers;
  private final BooksAsKnown books;
  private final BookReading reading;

  VoucherPages(Vouchers vouchers, BooksAsKnown books, BookReading reading) {
    this.vouchers = vouchers;
    this.books = books;
    this.reading = reading;
  }

  /**
   * What the list is narrowed to, as it stands in the address.
   *
   * @param caseNo the number of a case, or its id
   */
  record Sought(
      Optional<String> from,
      Optional<String> to,
      Optional<String> type,
      Optional<String> account,
      Optional<String> caseNo,
      Optional<String> debtor,
      Optional<String> q,
      Optional<String> corrections,
      Optional<String> knownOn) {}

  /**
   * A voucher as it is printed.
   *
   * @param part what it is to its correction: ORIGINAL, RED, BLUE, or empty where it stands alone
   * @param opened whether it is the one that was asked for
   */
  record Printed(
      VoucherRow voucher,
      List<VoucherLineRow> lines,
      String part,
      boolean opened,
      long debitFen,
      long creditFen) {}

  @GetMapping("/books/{id}/vouchers")
  String list(
      @PathVariable String id,
      Sought sought,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    FundId fund = new FundId(reading.fund(id, model).getFundId());
    Vouchers.Wanted wanted = wanted(sought);
    Paging<VoucherRow> shown = Paging.read(page, SIZE, sort, p -> vouchers.list(fund, wanted, p));
    List<Long> tied = new ArrayList<>();
    shown.items().forEach(v -> tied.addAll(v.corrects()));
    shown.items().forEach(v -> tied.addAll(v.correctedBy()));
    model.addAttribute("vouchers", shown);
    model.addAttribute("tied", vouchers.byId(fund, tied));
    model.addAttribute("cases", reading.caseNumbers(caseIds(shown.items())));
    model.addAttribute("papers", reading.papers(shown.items()));
    model.addAttribute("months", vouchers.months(fund));
    model.addAttribute("types", vouchers.types(fund));
    return "vouchers";
  }

  private static List<String> caseIds(List<VoucherRow> rows) {
    return rows.stream().map(VoucherRow::caseId).toList();
  }

  private Vouchers.Wanted wanted(Sought sought) {
    return new Vouchers.Wanted(
        BookDates.given(sought.from(), "from", YearMonth::parse),
        BookDates.given(sought.to(), "to", YearMonth::parse),
        text(sought.type()),
        text(sought.account()),
        Optional.of(text(sought.caseNo()))
            .filter(t -> !t.isEmpty())
            .map(reading::caseId)
            .orElse(""),
        text(sought.debtor()),
        text(sought.q()),
        sought.corrections().isPresent(),
        BookDates.given(sought.knownOn(), "knownOn", LocalDate::parse)
            .map(day -> books.place(Optional.of(day), Optional.empty())));
  }

  private static String text(Optional<String> field) {
    return field.map(String::strip).orElse("");
  }

  @GetMapping("/books/{id}/vouchers/{voucher}")
  String one(@PathVariable String id, @PathVariable long voucher, Model model) {
    FundId fund = new FundId(reading.fund(id, model).getFundId());
    VoucherSheet sheet =
        vouchers.find(fund, voucher).orElseThrow(() -> PageMissing.of(Long.toString(voucher)));
    List<VoucherSheet> all = new ArrayList<>(sheet.together());
    all.add(sheet);
    all.sort(Comparator.comparingLong(s -> s.voucher().id()));
    List<VoucherLineRow> lines = all.stream().flatMap(s -> s.lines().stream()).toList();
    List<String> cases = new ArrayList<>(lines.stream().map(VoucherLineRow::caseId).toList());
    all.forEach(s -> cases.add(s.voucher().caseId()));
    model.addAttribute("voucher", sheet.voucher());
    model.addAttribute("sheets", all.stream().map(s -> printed(s, voucher)).toList());
    model.addAttribute("cases", reading.caseNumbers(cases));
    model.addAttribute("papers", reading.papers(all.stream().map(VoucherSheet::voucher).toList()));
    model.addAttribute(
        "workers", reading.workers(lines.stream().map(VoucherLineRow::personId).toList()));
    return "voucher";
  }

  private static Printed printed(VoucherSheet sheet, long opened) {
    VoucherRow voucher = sheet.voucher();
    return new Printed(
        voucher,
        sheet.lines(),
        part(voucher),
        voucher.id() == opened,
        sum(sheet.lines(), Side.DEBIT),
        sum(sheet.lines(), Side.CREDIT));
  }

  private static String part(VoucherRow voucher) {
    if (voucher.red()) {
      return "RED";
    }
    return !voucher.corrects().isEmpty()
        ? "BLUE"
        : voucher.correctedBy().isEmpty() ? "" : "ORIGINAL";
  }

  private static long sum(List<VoucherLineRow> lines, Side side) {
    return lines.stream()
        .filter(line -> line.side() == side)
        .mapToLong(line -> line.amount().fen())
        .reduce(0, Math::addExact);
  }
}

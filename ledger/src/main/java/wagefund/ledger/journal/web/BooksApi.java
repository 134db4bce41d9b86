package wagefund.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.journal.view.TrialBalance;
import wagefund.ledger.journal.view.TrialBalanceSheet;
import wagefund.ledger.journal.view.VoucherRow;
import wagefund.ledger.journal.view.VoucherSheet;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/funds/{id}")
@Tag(name = "books", description = "记账凭证和科目余额表 · Vouchers and trial balance")
class BooksApi {

  private final Vouchers vouchers;
  private final TrialBalance trialBalance;
  private final Clock clock;

  BooksApi(Vouchers vouchers, TrialBalance trialBalance, Clock clock) {
    this.vouchers = vouchers;
    this.trialBalance = trialBalance;
    this.clock = clock;
  }

  @GetMapping("/vouchers")
  @Operation(summary = "记账凭证 · The vouchers of a fund, of one month or all")
  Page<VoucherRow> vouchers(
      @PathVariable String id, @RequestParam Optional<String> period, Paging paging) {
    return vouchers.list(fund(id), period.map(text -> Months.of("period", text)), paging);
  }

  @GetMapping("/vouchers/{voucher}")
  @Operation(summary = "一张凭证 · One voucher with its lines")
  VoucherSheet voucher(@PathVariable String id, @PathVariable String voucher) {
    FundId fund = fund(id);
    return Optional.of(voucher)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .flatMap(text -> vouchers.find(fund, Long.parseLong(text)))
        .orElseThrow(() -> notFound("voucher", voucher));
  }

  @GetMapping("/trial-balance")
  @Operation(summary = "科目余额表 · The trial balance over some months; this month by default")
  TrialBalanceSheet trialBalance(
      @PathVariable String id,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to) {
    FundId fund = fund(id);
    YearMonth last = to.map(text -> Months.of("to", text)).orElseGet(() -> YearMonth.now(clock));
    YearMonth first = from.map(text -> Months.of("from", text)).orElse(last);
    if (first.isAfter(last)) {
      throw new Malformed(
          JournalError.PERIODS_REVERSED, Facts.of("from", first).and("to", last), "from");
    }
    return trialBalance.of(fund, first, last);
  }

  private FundId fund(String id) {
    FundId fund = new FundId(id);
    if (!vouchers.knows(fund)) {
      throw notFound("fund", fund.value());
    }
    return fund;
  }

  private static Refused notFound(String what, String id) {
    return new Refused(KernelError.NOT_FOUND, Facts.of("what", what).and("id", Facts.shorten(id)));
  }
}

package wagefund.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.journal.view.AccountLedger;
import wagefund.ledger.journal.view.AccountName;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.journal.view.ClearingAccount;
import wagefund.ledger.journal.view.ClearingAccounts;
import wagefund.ledger.journal.view.FundAsKnown;
import wagefund.ledger.journal.view.FundsAsKnown;
import wagefund.ledger.journal.view.LedgerPart;
import wagefund.ledger.journal.view.LedgerSheet;
import wagefund.ledger.journal.view.SubLedgerRow;
import wagefund.ledger.journal.view.TrialBalance;
import wagefund.ledger.journal.view.TrialBalanceSheet;
import wagefund.ledger.journal.view.VoucherRow;
import wagefund.ledger.journal.view.VoucherSheet;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/funds/{id}")
@Tag(name = "books", description = "记账凭证和科目余额表 · Vouchers and trial balance")
class BooksApi {

  private final Vouchers vouchers;
  private final TrialBalance trialBalance;
  private final AccountLedger ledger;
  private final LogPlaces places;
  private final FundsAsKnown positions;
  private final LedgerWorkers workers;
  private final ClearingAccounts clearing;
  private final Clock clock;

  BooksApi(
      Vouchers vouchers,
      TrialBalance trialBalance,
      AccountLedger ledger,
      LogPlaces places,
      FundsAsKnown positions,
      LedgerWorkers workers,
      ClearingAccounts clearing,
      Clock clock) {
    this.vouchers = vouchers;
    this.trialBalance = trialBalance;
    this.ledger = ledger;
    this.places = places;
    this.positions = positions;
    this.workers = workers;
    this.clearing = clearing;
    this.clock = clock;
  }

  @GetMapping("/vouchers")
  @Operation(
      summary = "记账凭证 · The vouchers of a fund, of one month or all",
      description =
          "period: one month, or from and to. account with those below it; debtor and q: a part of"
              + " the debtor's name, and of number, summary or paper. corrections=true: only what"
              + " puts right or was put right. Sorted by id, on, label or total.")
  Page<VoucherRow> vouchers(@PathVariable String id, VoucherQuestion wanted, Paging paging) {
    return vouchers.list(fund(id), wanted.asked(places), paging);
  }

  @GetMapping("/clearing-accounts")
  @Operation(
      summary = "应结清科目 · The accounts that must hold nothing in the end, and what they hold",
      description =
          "As the posting rules of the fund name them, on the dates of the trial balance.")
  List<ClearingAccount> clearing(@PathVariable String id, Question question) {
    return clearing.of(fund(id), question.asked(places, clock));
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
  @Operation(
      summary = "科目余额表 · The trial balance over some months; this month by default",
      description =
          "asOf: up to this business date. knownOn: as it was known at the end of that day;"
              + " position: at that place of the sealed log. A past knownOn gives the same answer for"
              + " ever.")
  TrialBalanceSheet trialBalance(
      @PathVariable String id, @RequestParam Optional<String> from, Question question) {
    FundId fund = fund(id);
    Asked asked = question.asked(places, clock);
    return trialBalance.of(fund, question.from(from, asked), asked);
  }

  @GetMapping("/ledger/{account}")
  @Operation(
      summary = "明细账 · The lines of an account with running balances",
      description =
          "Of a case, a debtor or a worker, where given; numbers are masked. The dates are those of"
              + " the trial balance.")
  LedgerSheet ledger(
      @PathVariable String id,
      @PathVariable String account,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> caseId,
      @RequestParam Optional<String> debtor,
      @RequestParam Optional<String> worker,
      Question question,
      Paging paging) {
    FundId fund = fund(id);
    AccountName name = account(fund, account);
    Asked asked = question.asked(places, clock);
    LedgerPart part =
        new LedgerPart(account, caseId.orElse(""), debtor.orElse(""), worker.orElse(""));
    LedgerSheet sheet = ledger.of(fund, name, part, question.from(from, asked), asked, paging);
    return workers.named(sheet);
  }

  @GetMapping("/sub-ledger/{account}")
  @Operation(
      summary = "辅助核算余额 · The balances of an account by case, debtor, worker or tranche",
      description =
          "by: CASE, DEBTOR, WORKER or TRANCHE. The dates are those of the trial balance. Sorted by"
              + " item, opening, debit, credit or closing. By tranche an item is its number, 0 what"
              + " is of none, and empty what the books hold beside the tranches.")
  Page<SubLedgerRow> subLedger(
      @PathVariable String id,
      @PathVariable String account,
      @RequestParam AccountLedger.By by,
      @RequestParam Optional<String> from,
      Question question,
      Paging paging) {
    FundId fund = fund(id);
    AccountName name = account(fund, account);
    Asked asked = question.asked(places, clock);
    Page<SubLedgerRow> rows =
        ledger.by(fund, name, account, by, question.from(from, asked), asked, paging);
    return by == AccountLedger.By.WORKER ? workers.named(rows) : rows;
  }

  @GetMapping("/as-known")
  @Operation(
      summary = "某日所知的资金状况 · The figures of a fund as of a day, as they were known",
      description = "As the books hold them. The dates are those of the trial balance.")
  FundAsKnown asKnown(@PathVariable String id, Question question) {
    FundId fund = fund(id);
    return positions.of(fund, question.asked(places, clock));
  }

  private AccountName account(FundId fund, String code) {
    return ledger.account(fund, code).orElseThrow(() -> notFound("account", code));
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

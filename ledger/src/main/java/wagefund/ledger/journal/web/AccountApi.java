package wagefund.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.journal.view.AccountByFund;
import wagefund.ledger.journal.view.AccountName;
import wagefund.ledger.journal.view.Asked;
import wagefund.ledger.journal.view.SubLedgerRow;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "books", description = "记账凭证和科目余额表 · Vouchers and trial balance")
class AccountApi {

  private final AccountByFund accounts;
  private final LogPlaces places;
  private final Clock clock;

  AccountApi(AccountByFund accounts, LogPlaces places, Clock clock) {
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/{account}/funds")
  @Operation(
      summary = "辅助核算余额：按资金 · The balances of an account fund by fund",
      description = "The dates are those of the trial balance. Sorted by code or name of the fund.")
  Page<SubLedgerRow> byFund(
      @PathVariable String account,
      @RequestParam Optional<String> from,
      Question question,
      Paging paging) {
    AccountName name =
        accounts.account(account).orElseThrow(() -> Refused.notFound("account", account));
    Asked asked = question.asked(places, clock);
    return accounts.of(name, question.from(from, asked), asked, paging);
  }
}

package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.wageaccount.view.WageAccountRow;
import wagefund.ledger.wageaccount.view.WageAccounts;

/** The register of wage accounts, and one account with its months, payrolls and movements. */
@Controller
class WageAccountPages {

  private static final int SIZE = 20;

  private final WageAccounts accounts;
  private final Clock clock;

  WageAccountPages(WageAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/wage-accounts")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean warned,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate day = asOf.orElseGet(() -> LocalDate.now(clock));
    Page<WageAccountRow> found =
        accounts.register(
            new WageAccounts.Wanted(q.strip(), kind, "", "", warned), day, paging(page, sort));
    model.addAttribute("asOf", day);
    model.addAttribute("accounts", shown(found));
    return "wage-accounts";
  }

  @GetMapping("/wage-accounts/{id}")
  String one(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int payrolls,
      Model model) {
    WageAccountId account = new WageAccountId(id);
    LocalDate day = asOf.orElseGet(() -> LocalDate.now(clock));
    model.addAttribute("asOf", day);
    model.addAttribute(
        "account", accounts.find(account, day).orElseThrow(() -> PageMissing.of(id)));
    model.addAttribute("wageMonths", accounts.months(account, day));
    model.addAttribute("payrolls", shown(accounts.payrolls(account, paging(payrolls, ""))));
    model.addAttribute("movements", shown(accounts.movements(account, paging(page, ""))));
    return "wage-account";
  }

  private static wagefund.ledger.platform.read.Paging paging(int page, String sort) {
    return new wagefund.ledger.platform.read.Paging(
        Math.min(Math.max(0, page - 1), wagefund.ledger.platform.read.Paging.LAST_PAGE),
        SIZE,
        sort);
  }

  private static <T> Paging<T> shown(Page<T> found) {
    return new Paging<>(found.items(), found.page() + 1, SIZE, Math.toIntExact(found.total()));
  }
}

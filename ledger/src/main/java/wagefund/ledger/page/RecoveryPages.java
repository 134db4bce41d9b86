package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recoverybook.view.AccountRow;
import wagefund.ledger.recoverybook.view.Ageing;
import wagefund.ledger.recoverybook.view.AgeingTable;
import wagefund.ledger.recoverybook.view.Buckets;
import wagefund.ledger.recoverybook.view.ClaimOn;
import wagefund.ledger.recoverybook.view.DebtorAccounts;
import wagefund.ledger.recoverybook.view.FundForecast;
import wagefund.ledger.recoverybook.view.RecoveryPace;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.ledger.writeoff.view.WriteOffs;

/** 追偿: the claims, their ageing and pace, one claim, and the accounts of those who owe. */
@Controller
class RecoveryPages {

  private static final int SIZE = 20;

  /** As many entries of an account as are printed on a page. */
  private static final int ENTRIES = 50;

  private final AgeingTable ageing;
  private final RecoveryPace pace;
  private final FundForecast forecasts;
  private final DebtorAccounts accounts;
  private final FundReading funds;
  private final WarningRules rules;
  private final Posting posting;
  private final ClaimReading reading;
  private final Clock clock;

  RecoveryPages(
      AgeingTable ageing,
      RecoveryPace pace,
      FundForecast forecasts,
      DebtorAccounts accounts,
      FundReading funds,
      WarningRules rules,
      Posting posting,
      ClaimReading reading,
      Clock clock) {
    this.ageing = ageing;
    this.pace = pace;
    this.forecasts = forecasts;
    this.accounts = accounts;
    this.funds = funds;
    this.rules = rules;
    this.posting = posting;
    this.reading = reading;
    this.clock = clock;
  }

  @GetMapping("/recovery")
  String claims(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String bucket,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "") String settled,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate day = day(asOf);
    boolean open = settled.isEmpty();
    List<ClaimOn> all =
        ageing.all(
            day,
            new AgeingTable.Wanted(fund, "", "", q, stage, bucket, limit, "", open),
            Buckets.OVERDUE,
            AgeingTable.isOrder(sort) ? sort : "");
    List<ClaimOn> shown =
        all.stream().filter(c -> colour.isEmpty() || c.colour().equals(colour)).toList();
    model.addAttribute("asOf", day);
    model.addAttribute("claims", cut(shown, page, SIZE));
    model.addAttribute(
        "byColour",
        all.stream().collect(Collectors.groupingBy(ClaimOn::colour, Collectors.counting())));
    model.addAttribute("paid", shown.stream().mapToLong(c -> c.paid().fen()).sum());
    model.addAttribute("recovered", shown.stream().mapToLong(c -> c.recovered().fen()).sum());
    model.addAttribute("writtenOff", shown.stream().mapToLong(c -> c.writtenOff().fen()).sum());
    model.addAttribute("owed", shown.stream().mapToLong(c -> c.balance().fen()).sum());
    model.addAttribute("stages", all.stream().map(ClaimOn::stage).distinct().sorted().toList());
    around(model);
    return "recovery";
  }

  @GetMapping("/recovery/ageing")
  String ageing(
      @RequestParam(defaultValue = "") String fund,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      Model model) {
    LocalDate day = day(asOf);
    Ageing found = ageing.on(day, fund, Buckets.OVERDUE);
    model.addAttribute("asOf", day);
    model.addAttribute("ageing", found);
    model.addAttribute("points", amounts(found.byDueDate()));
    around(model);
    return "recovery-ageing";
  }

  @GetMapping("/recovery/pace")
  String pace(
      @RequestParam(defaultValue = "") String fund,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam Optional<Integer> days,
      Model model) {
    LocalDate day = day(asOf);
    int window = Math.max(1, Math.min(3660, days.orElse(rules.paceDays())));
    model.addAttribute("asOf", day);
    model.addAttribute("window", window);
    model.addAttribute("rates", pace.on(day, fund));
    model.addAttribute(
        "forecasts",
        funds.all().stream()
            .map(f -> f.getFundId())
            .filter(id -> fund.isEmpty() || fund.equals(id))
            .flatMap(id -> forecasts.of(id, day, window).stream())
            .toList());
    around(model);
    return "recovery-pace";
  }

  @GetMapping("/recovery/accounts")
  String accounts(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "") String settled,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate day = day(asOf);
    List<AccountRow> found =
        accounts.all(
            day,
            new DebtorAccounts.Wanted(fund, q, colour, settled.isEmpty()),
            DebtorAccounts.isOrder(sort) ? sort : "");
    model.addAttribute("asOf", day);
    model.addAttribute("accounts", cut(found, page, SIZE));
    around(model);
    return "recovery-accounts";
  }

  @GetMapping("/recovery/accounts/{id}")
  String account(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate day = day(asOf);
    model.addAttribute("asOf", day);
    model.addAttribute("account", accounts.find(id, day).orElseThrow(() -> PageMissing.of(id)));
    model.addAttribute("claims", accounts.claims(id, day));
    model.addAttribute("entries", cut(accounts.entries(id, day), page, ENTRIES));
    around(model);
    return "recovery-account";
  }

  @GetMapping("/recovery/claims/{id}")
  String claim(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    LocalDate day = day(asOf);
    model.addAttribute("asOf", day);
    model.addAttribute("claim", ageing.find(id, day).orElseThrow(() -> PageMissing.of(id)));
    model.addAttribute("entries", cut(accounts.entriesOfClaim(id, day), page, ENTRIES));
    model.addAttribute("channels", ReceiptChannel.values());
    model.addAttribute("methods", AllocationMethod.values());
    model.addAttribute("mayReceive", officer.has(Role.RECOVERY) || officer.has(Role.CASHIER));
    reading.show(id, officer, model);
    around(model);
    return "recovery-claim";
  }

  @GetMapping("/recovery/memo")
  String memo(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String order = WriteOffs.isMemoOrder(sort) ? sort : "";
    model.addAttribute("memo", reading.memo(fund, q.strip(), order, page, SIZE));
    around(model);
    return "recovery-memo";
  }

  @PostMapping("/recovery/claims/{id}/receipts")
  String receive(@PathVariable String id, Form form, RedirectAttributes next) {
    ClaimOn claim =
        ageing.find(id, LocalDate.MAX.withYear(9999)).orElseThrow(() -> PageMissing.of(id));
    boolean accepted =
        posting.send(
            form,
            "receipt",
            next,
            claim.fundId(),
            () ->
                new RecordReceipt(
                    CasePages.receiptOf(form),
                    new CaseId(claim.caseId()),
                    new FundId(claim.fundId()),
                    form.money("amount"),
                    form.choice("channel", ReceiptChannel.class),
                    form.text("payer"),
                    form.document("document"),
                    form.optionalChoice("method", AllocationMethod.class),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id);
    return "redirect:/recovery/claims/{id}" + (accepted ? "#entries" : "#receipt");
  }

  private void around(Model model) {
    model.addAttribute("colours", Colour.values());
    model.addAttribute("funds", funds.all());
    model.addAttribute("names", funds.names());
  }

  /** The amounts of the classes in fen, for the chart. */
  private static String amounts(List<Ageing.Part> parts) {
    return parts.stream()
        .map(p -> "[\"" + p.name() + "\"," + p.amount().fen() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static <T> Paging<T> cut(List<T> all, int page, int size) {
    int within = Paging.within(page, all.size(), size);
    int from = Math.min(all.size(), Paging.offset(within, size));
    return new Paging<>(
        all.subList(from, Math.min(all.size(), from + size)), within, size, all.size());
  }

  private LocalDate day(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.now(clock));
  }
}

package wagefund.ledger.recoverybook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;
import wagefund.ledger.recoverybook.command.RecoveryBookError;
import wagefund.ledger.recoverybook.view.AccountEntry;
import wagefund.ledger.recoverybook.view.AccountRow;
import wagefund.ledger.recoverybook.view.Ageing;
import wagefund.ledger.recoverybook.view.AgeingTable;
import wagefund.ledger.recoverybook.view.Buckets;
import wagefund.ledger.recoverybook.view.ClaimOn;
import wagefund.ledger.recoverybook.view.DebtorAccounts;
import wagefund.ledger.recoverybook.view.Forecast;
import wagefund.ledger.recoverybook.view.FundForecast;
import wagefund.ledger.recoverybook.view.RecoveryPace;
import wagefund.ledger.warning.command.WarningRules;

@RestController
@RequestMapping("/api/v1/recovery")
@Tag(name = "recovery")
class RecoveryBookApi {

  private static final int LONGEST_WINDOW = 3660;
  private static final String USUAL = "30,90,180,365,1095";

  private final AgeingTable ageing;
  private final RecoveryPace pace;
  private final FundForecast forecasts;
  private final DebtorAccounts accounts;
  private final WarningRules rules;
  private final Clock clock;
  private final LogPlaces places;

  RecoveryBookApi(
      AgeingTable ageing,
      RecoveryPace pace,
      FundForecast forecasts,
      DebtorAccounts accounts,
      WarningRules rules,
      Clock clock,
      LogPlaces places) {
    this.places = places;
    this.ageing = ageing;
    this.pace = pace;
    this.forecasts = forecasts;
    this.accounts = accounts;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/ageing")
  @Operation(
      summary = "追偿账龄 · What debtors owe on a day, by due date, stage and limitation",
      description =
          "For asOf, default today in China, of all funds or of one. buckets are the last days of"
              + " the classes, default 30,90,180,365,1095. Each table adds up to the total, and the"
              + " total is the receivable in the books on that day. knownOn: as it was known at the"
              + " end of that day; position: at that place of the sealed log.")
  Ageing ageing(
      @RequestParam Optional<LocalDate> asOf,
      TwoDates dates,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = USUAL) String buckets) {
    return ageing.on(day(asOf), dates.upTo(places), fundId, Buckets.read(buckets));
  }

  @GetMapping("/ageing/claims")
  @Operation(
      summary = "追偿账龄明细 · The claims as they stood on a day",
      description =
          "bucket and limit are names of classes of the ageing, colour is RED, ORANGE or YELLOW, q"
              + " a part of a debtor's name or a case number; settled=true takes in claims of which"
              + " nothing is owed. Sorted by urgency, balance, debtor, openedOn, dueOn,"
              + " daysOverdue, limitationOn, recovered.")
  Page<ClaimOn> claims(
      @RequestParam Optional<LocalDate> asOf,
      TwoDates dates,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "") String accountId,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String bucket,
      @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "false") boolean settled,
      @RequestParam(defaultValue = USUAL) String buckets,
      Paging paging) {
    return ageing.known(
        new AgeingTable.Asked(day(asOf), dates.upTo(places)),
        new AgeingTable.Wanted(
            fundId, caseId, accountId, q, stage, bucket, limit, colour, !settled),
        Buckets.read(buckets),
        paging);
  }

  @GetMapping("/claims/{id}")
  @Operation(
      summary = "某日所知的债权 · One claim as it stood on a day, as it was known",
      description = "The dates are those of the ageing.")
  ClaimOn claim(@PathVariable String id, @RequestParam Optional<LocalDate> asOf, TwoDates dates) {
    return ageing
        .find(id, day(asOf), dates.upTo(places))
        .orElseThrow(() -> Refused.notFound("claim", id));
  }

  @GetMapping("/rates")
  @Operation(
      summary = "追偿率 · How much of what was paid in each year has come back",
      description =
          "As of asOf, default today in China, of all funds or of one. Within a case the oldest"
              + " payment is paid back first.")
  RecoveryPace.Rates rates(
      @RequestParam Optional<LocalDate> asOf, @RequestParam(defaultValue = "") String fundId) {
    return pace.on(day(asOf), fundId);
  }

  @GetMapping("/forecast")
  @Operation(
      summary = "资金预测 · How long a fund lasts, low and expected, with method and inputs",
      description =
          "days is the window over which the pace is measured, 1 to 3660, default as the warning"
              + " rules say.")
  Forecast forecast(
      @RequestParam String fundId,
      @RequestParam Optional<LocalDate> asOf,
      @RequestParam Optional<Integer> days) {
    int window = days.orElse(rules.paceDays());
    if (window < 1 || window > LONGEST_WINDOW) {
      throw new Malformed(
          RecoveryBookError.WINDOW_UNREADABLE,
          Facts.of("value", window).and("most", LONGEST_WINDOW),
          "days");
    }
    return forecasts
        .of(fundId, day(asOf), window)
        .orElseThrow(() -> Refused.notFound("fund", fundId));
  }

  @GetMapping("/accounts")
  @Operation(
      summary = "往来单位账户 · What each debtor owes, over all cases",
      description =
          "q is a part of a name or a code, colour is RED, ORANGE or YELLOW; settled=true takes in"
              + " accounts that owe nothing. Sorted by urgency, balance, name, claims, daysOverdue,"
              + " recovered.")
  Page<AccountRow> accounts(
      @RequestParam Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "false") boolean settled,
      Paging paging) {
    return accounts.page(day(asOf), new DebtorAccounts.Wanted(fundId, q, colour, !settled), paging);
  }

  @GetMapping("/accounts/{id}")
  @Operation(summary = "往来单位账户 · One account with its sums")
  AccountRow account(@PathVariable String id, @RequestParam Optional<LocalDate> asOf) {
    return accounts.find(id, day(asOf)).orElseThrow(() -> Refused.notFound("account", id));
  }

  @GetMapping("/accounts/{id}/claims")
  @Operation(summary = "单位债权 · The claims that a debtor owes or answers for")
  Page<ClaimOn> claimsOfAccount(
      @PathVariable String id, @RequestParam Optional<LocalDate> asOf, Paging paging) {
    return DebtorAccounts.cut(accounts.claims(id, day(asOf)), paging);
  }

  @GetMapping("/accounts/{id}/entries")
  @Operation(summary = "单位明细账 · What happened on an account, with the running balance")
  Page<AccountEntry> entriesOfAccount(
      @PathVariable String id, @RequestParam Optional<LocalDate> asOf, Paging paging) {
    return DebtorAccounts.cut(accounts.entries(id, day(asOf)), paging);
  }

  @GetMapping("/cases/{id}/entries")
  @Operation(summary = "案件追偿账 · What happened to the claims of a case, with the running balance")
  Page<AccountEntry> entriesOfCase(
      @PathVariable String id, @RequestParam Optional<LocalDate> asOf, Paging paging) {
    return DebtorAccounts.cut(accounts.entriesOfCase(id, day(asOf)), paging);
  }

  private LocalDate day(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.now(clock));
  }
}

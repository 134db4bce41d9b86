package wagefund.ledger.wageaccount.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.wageaccount.command.ChangeMonthlyDuty;
import wagefund.ledger.wageaccount.command.CloseWageAccount;
import wagefund.ledger.wageaccount.command.DeclareNothingToDraw;
import wagefund.ledger.wageaccount.command.OpenWageAccount;
import wagefund.ledger.wageaccount.command.ReceiveLabourCost;
import wagefund.ledger.wageaccount.view.WageAccountAsKnown;
import wagefund.ledger.wageaccount.view.WageAccountRow;
import wagefund.ledger.wageaccount.view.WageAccounts;
import wagefund.ledger.wageaccount.view.WageMonth;
import wagefund.ledger.wageaccount.view.WageMovement;

@RestController
@RequestMapping("/api/v1/wage-accounts")
@Tag(name = "wage accounts", description = "农民工工资专用账户 · Contractors' accounts for wages alone")
class WageAccountApi {

  /** Another monthly duty, from a month on. */
  record ChangeDutyBody(
      WageAccountBody.DutyBody duty, DocumentBody document, Optional<LocalDate> on) {}

  /** Labour cost that came in for a month. */
  record LabourCostBody(
      YearMonth month, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  /** Where what is left went. */
  record CloseBody(Optional<String> remainderTo, DocumentBody document, Optional<LocalDate> on) {}

  /** Why nothing can be drawn in a case; without a reason: the account is used up. */
  record NothingToDrawBody(
      CaseId caseId, Optional<String> reason, DocumentBody document, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final WageAccounts accounts;
  private final LogPlaces places;
  private final Clock clock;

  WageAccountApi(Gate gate, Ids ids, WageAccounts accounts, LogPlaces places, Clock clock) {
    this.places = places;
    this.gate = gate;
    this.ids = ids;
    this.accounts = accounts;
    this.clock = clock;
  }

  @PostMapping
  @Operation(
      summary = "开立工资专用账户 · Open a wage account",
      description = "Needs the role CLERK or FUND_MANAGER. A memo: no fund's books change.")
  ResponseEntity<IdBody> open(Posted posted, @RequestBody WageAccountBody body) {
    WageAccountId id = new WageAccountId(ids.next());
    OpenWageAccount open =
        new OpenWageAccount(
            id,
            body.details(),
            body.duty().duty(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    AllOrNothing together = new AllOrNothing(List.of(open, new AskFundFigures(body.fundId())));
    var decided = gate.decide(posted, id.value(), together);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/duty")
  @Operation(
      summary = "调整按月拨付约定 · Change what is due each month",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> change(
      Posted posted, @PathVariable String id, @RequestBody ChangeDutyBody body) {
    ChangeMonthlyDuty change =
        new ChangeMonthlyDuty(
            new WageAccountId(id),
            body.duty().duty(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, change).done(new IdBody(id));
  }

  @PostMapping("/{id}/labour-cost")
  @Operation(
      summary = "登记人工费拨付 · Record labour cost that came in for a month",
      description = "Needs the role CLERK or CASHIER.")
  ResponseEntity<IdBody> receive(
      Posted posted, @PathVariable String id, @RequestBody LabourCostBody body) {
    ReceiveLabourCost receive =
        new ReceiveLabourCost(
            new WageAccountId(id),
            body.month(),
            body.amount(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, receive).done(new IdBody(id));
  }

  @PostMapping("/{id}/close")
  @Operation(
      summary = "销户 · Close a wage account",
      description =
          "Needs the role CHECKER, REVIEWER or APPROVER. What is left needs a place to go.")
  ResponseEntity<IdBody> close(
      Posted posted, @PathVariable String id, @RequestBody CloseBody body) {
    CloseWageAccount close =
        new CloseWageAccount(
            new WageAccountId(id),
            body.remainderTo().orElse(""),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, close).done(new IdBody(id));
  }

  @PostMapping("/{id}/nothing-to-draw")
  @Operation(
      summary = "登记专户用尽或无法动用 · Record in a case that nothing can be drawn",
      description = "Needs the role CLERK or CHECKER. The next source of the scheme may then pay.")
  ResponseEntity<IdBody> nothingToDraw(
      Posted posted, @PathVariable String id, @RequestBody NothingToDrawBody body) {
    DeclareNothingToDraw declare =
        new DeclareNothingToDraw(
            new WageAccountId(id),
            body.caseId(),
            body.reason().orElse(""),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, declare).done(new IdBody(body.caseId().value()));
  }

  @GetMapping
  @Operation(
      summary = "工资专用账户台账 · The register of wage accounts as of a day",
      description =
          "Sorted by name, holder, project, balance, openedOn. With warned=true only accounts with"
              + " a low balance or a missed month. Without asOf: today.")
  Page<WageAccountRow> register(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "false") boolean warned,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      Paging paging) {
    return accounts.register(
        new WageAccounts.Wanted(q.strip(), kind, status, fundId, warned), day(asOf), paging);
  }

  /** An account with its months, the latest first. */
  record AccountWithMonths(
      @JsonUnwrapped WageAccountRow account, LocalDate asOf, List<WageMonth> months) {}

  @GetMapping("/{id}/as-known")
  @Operation(
      summary = "某日所知的专户余额 · What a wage account held on a day, as it was known",
      description =
          "asOf: up to this day, today by default. knownOn: as it was known at the end of that day;"
              + " position: at that place of the sealed log.")
  WageAccountAsKnown asKnown(@PathVariable String id, TwoDates dates) {
    WageAccountId account = new WageAccountId(id);
    if (!accounts.exists(account)) {
      throw Refused.notFound("wage account", id);
    }
    return accounts.asKnown(account, dates.day(clock), dates.upTo(places));
  }

  @GetMapping("/{id}")
  @Operation(summary = "专户详情 · One wage account with its months, as of a day")
  AccountWithMonths one(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf) {
    WageAccountId account = new WageAccountId(id);
    LocalDate day = day(asOf);
    WageAccountRow row =
        accounts.find(account, day).orElseThrow(() -> Refused.notFound("wage account", id));
    return new AccountWithMonths(row, day, accounts.months(account, day));
  }

  @GetMapping("/{id}/movements")
  @Operation(summary = "专户收支 · The movements of a wage account, the latest first")
  Page<WageMovement> movements(@PathVariable String id, Paging paging) {
    if (!accounts.exists(new WageAccountId(id))) {
      throw Refused.notFound("wage account", id);
    }
    return accounts.movements(new WageAccountId(id), paging);
  }

  private LocalDate day(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.ofInstant(clock.instant(), Times.ZONE));
  }
}

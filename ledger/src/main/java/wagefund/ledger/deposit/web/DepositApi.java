package wagefund.ledger.deposit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.deposit.command.AcceptGuarantee;
import wagefund.ledger.deposit.command.AddProject;
import wagefund.ledger.deposit.command.ClaimedAdjustment;
import wagefund.ledger.deposit.command.ProjectContract;
import wagefund.ledger.deposit.command.ReassessDeposit;
import wagefund.ledger.deposit.command.RemoveProject;
import wagefund.ledger.deposit.command.ReplenishCash;
import wagefund.ledger.deposit.command.RequireDeposit;
import wagefund.ledger.deposit.command.StoreCash;
import wagefund.ledger.deposit.event.Contractor;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.view.DepositAsKnown;
import wagefund.ledger.deposit.view.DepositDetails;
import wagefund.ledger.deposit.view.DepositMovementRow;
import wagefund.ledger.deposit.view.DepositRow;
import wagefund.ledger.deposit.view.Deposits;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;
import wagefund.ledger.scheme.command.Sector;

@RestController
@RequestMapping("/api/v1/deposits")
@Tag(name = "deposits", description = "工资保证金 · Wage deposits, a memo register")
class DepositApi {

  /** The contractor. */
  record ContractorBody(String name, Optional<String> code) {}

  /** A project and its contract. */
  record ProjectBody(
      String project, Money contractSum, Optional<DocumentBody> document, Optional<LocalDate> on) {

    ProjectContract contract() {
      return new ProjectContract(project, contractSum);
    }
  }

  /** An adjustment that is claimed. */
  record AdjustmentBody(String name, DocumentBody document) {

    ClaimedAdjustment claim() {
      return new ClaimedAdjustment(name, document.document());
    }
  }

  /** What a contractor has to secure. */
  record RequireBody(
      FundId fundId,
      ContractorBody contractor,
      Optional<Boolean> enterpriseLevel,
      Optional<Sector> sector,
      List<ProjectBody> projects,
      Optional<List<AdjustmentBody>> adjustments,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** Other adjustments. */
  record ReassessBody(
      List<AdjustmentBody> adjustments, DocumentBody document, Optional<LocalDate> on) {}

  /** A project that is taken out. */
  record RemoveBody(String project, DocumentBody document, Optional<LocalDate> on) {}

  /** Cash in the contractor's own supervised account. */
  record CashBody(
      String bank, String accountNo, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  /** A guarantee or policy. */
  record GuaranteeBody(
      Optional<DepositForm> form,
      String number,
      String issuer,
      Optional<String> project,
      Money face,
      LocalDate validFrom,
      LocalDate expiresOn,
      Optional<String> replaces,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final Deposits deposits;
  private final Clock clock;
  private final LogPlaces places;

  DepositApi(Gate gate, Ids ids, Deposits deposits, Clock clock, LogPlaces places) {
    this.places = places;
    this.gate = gate;
    this.ids = ids;
    this.deposits = deposits;
    this.clock = clock;
  }

  @PostMapping
  @Operation(
      summary = "核定保证金 · Require a wage deposit",
      description = "Needs the role CLERK or FUND_MANAGER. The fund's scheme decides the rate.")
  ResponseEntity<IdBody> require(Posted posted, @RequestBody RequireBody body) {
    DepositId id = new DepositId(ids.next());
    RequireDeposit require =
        new RequireDeposit(
            id,
            body.fundId(),
            new Contractor(body.contractor().name(), body.contractor().code().orElse("")),
            body.enterpriseLevel().orElse(false),
            body.sector().orElse(Sector.CONSTRUCTION),
            body.projects().stream().map(ProjectBody::contract).toList(),
            body.adjustments().orElse(List.of()).stream().map(AdjustmentBody::claim).toList(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id.value(), require);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/reassess")
  @Operation(
      summary = "重新核定 · Lay the deposit down anew, with other adjustments",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> reassess(
      Posted posted, @PathVariable String id, @RequestBody ReassessBody body) {
    return decide(
        posted,
        id,
        new ReassessDeposit(
            new DepositId(id),
            body.adjustments().stream().map(AdjustmentBody::claim).toList(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/projects")
  @Operation(
      summary = "增加覆盖项目 · Let a project share an enterprise-level deposit",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> add(
      Posted posted, @PathVariable String id, @RequestBody ProjectBody body) {
    return decide(
        posted,
        id,
        new AddProject(
            new DepositId(id),
            body.contract(),
            Documents.required(body.document()),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/projects/remove")
  @Operation(
      summary = "移出覆盖项目 · Take a project out of an enterprise-level deposit",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> remove(
      Posted posted, @PathVariable String id, @RequestBody RemoveBody body) {
    return decide(
        posted,
        id,
        new RemoveProject(
            new DepositId(id),
            body.project(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/cash")
  @Operation(
      summary = "存入现金 · Record cash in the contractor's own supervised account",
      description = "Needs the role CLERK or FUND_MANAGER. In full or in part.")
  ResponseEntity<IdBody> store(Posted posted, @PathVariable String id, @RequestBody CashBody body) {
    return decide(
        posted,
        id,
        new StoreCash(
            new DepositId(id),
            body.bank(),
            body.accountNo(),
            body.amount(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/replenish")
  @Operation(
      summary = "补足现金 · Record cash that makes good what was drawn",
      description = "Needs the role CLERK or FUND_MANAGER. In full or in part.")
  ResponseEntity<IdBody> replenish(
      Posted posted, @PathVariable String id, @RequestBody CashBody body) {
    return decide(
        posted,
        id,
        new ReplenishCash(
            new DepositId(id),
            body.bank(),
            body.accountNo(),
            body.amount(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/guarantees")
  @Operation(
      summary = "登记或更换保函、保单 · Record a guarantee or policy, or replace one",
      description = "Needs the role CLERK or FUND_MANAGER. One that replaces another voids it.")
  ResponseEntity<IdBody> guarantee(
      Posted posted, @PathVariable String id, @RequestBody GuaranteeBody body) {
    return decide(
        posted,
        id,
        new AcceptGuarantee(
            new DepositId(id),
            body.form().orElse(DepositForm.GUARANTEE),
            body.number(),
            body.issuer(),
            body.project().orElse(""),
            body.face(),
            body.validFrom(),
            body.expiresOn(),
            body.replaces().filter(old -> !old.isBlank()),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  private ResponseEntity<IdBody> decide(Posted posted, String id, Object command) {
    return gate.decide(posted, id, command).done(new IdBody(id));
  }

  @GetMapping
  @Operation(
      summary = "保证金台账 · The register of wage deposits on a day",
      description =
          "Sorted by requiredOn, contractor, contractSum, required, shortfall, expiresOn,"
              + " replenishDueOn. asOf is today where it is left out.")
  Page<DepositRow> register(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String contractor,
      @RequestParam(defaultValue = "") String project,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "") String light,
      @RequestParam Optional<LocalDate> asOf,
      Paging paging) {
    return deposits.register(
        new Deposits.Wanted(status, q.strip(), contractor.strip(), project.strip(), caseId, light),
        on(asOf),
        paging);
  }

  /** A deposit with what is behind its line. */
  record DepositBody(
      @JsonUnwrapped DepositRow deposit, LocalDate asOf, @JsonUnwrapped DepositDetails details) {}

  @GetMapping("/{id}")
  @Operation(summary = "保证金详情 · One deposit: projects, guarantees, drawdowns, objections")
  DepositBody one(@PathVariable String id, @RequestParam Optional<LocalDate> asOf) {
    DepositId deposit = new DepositId(id);
    DepositRow row =
        deposits.find(deposit, on(asOf)).orElseThrow(() -> Refused.notFound("deposit", id));
    return new DepositBody(row, on(asOf), deposits.details(deposit));
  }

  @GetMapping("/{id}/as-known")
  @Operation(
      summary = "某日所知的保证金 · What a deposit held on a day, as it was known",
      description =
          "asOf: up to this day, today by default. knownOn: as it was known at the end of that day;"
              + " position: at that place of the sealed log.")
  DepositAsKnown asKnown(@PathVariable String id, TwoDates dates) {
    return deposits
        .asKnown(new DepositId(id), dates.day(clock), dates.upTo(places))
        .orElseThrow(() -> Refused.notFound("deposit", id));
  }

  @GetMapping("/{id}/movements")
  @Operation(summary = "保证金变动 · The history of a deposit, the latest first")
  Page<DepositMovementRow> movements(@PathVariable String id, Paging paging) {
    return deposits.movements(new DepositId(id), paging);
  }

  private LocalDate on(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.now(clock));
  }
}

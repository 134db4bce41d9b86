package wagefund.ledger.casefile.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.DeclareExhaustion;
import wagefund.ledger.casefile.command.HandleCase;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.command.SuperviseCase;
import wagefund.ledger.casefile.command.TakeCaseStep;
import wagefund.ledger.casefile.event.CaseStep;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.RosterReader;
import wagefund.ledger.casefile.roster.RosterReading;
import wagefund.ledger.casefile.view.ArrearsCases;
import wagefund.ledger.casefile.view.CaseAccountRow;
import wagefund.ledger.casefile.view.CaseClaimRow;
import wagefund.ledger.casefile.view.CaseExhaustionRow;
import wagefund.ledger.casefile.view.CaseStepRow;
import wagefund.ledger.casefile.view.CaseSummary;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.vault.command.People;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "欠薪案件与花名册 · Arrears cases and their rosters")
class CaseApi {

  private final Gate gate;
  private final JsonMapper json;
  private final ArrearsCases cases;
  private final People people;

  CaseApi(Gate gate, JsonMapper json, ArrearsCases cases, People people) {
    this.gate = gate;
    this.json = json;
    this.cases = cases;
    this.people = people;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "登记案件 · Open a case with its workers",
      description = "Needs the role CLERK or a case system. One external reference, one case.")
  ResponseEntity<IdBody> open(Posted posted, @RequestBody CaseBody body) {
    var workers =
        body.roster()
            .orElseThrow(
                () ->
                    new Malformed(
                        EdgeError.JSON_FIELD_MISSING, Facts.of("field", "workers"), "workers"));
    return register(posted, body, json.writeValueAsBytes(workers));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "登记案件（花名册文件） · Open a case with a roster as XLSX or CSV",
      description = "The part case is the same as the JSON without workers; roster is the file.")
  ResponseEntity<IdBody> open(
      Posted posted,
      @RequestPart("case") CaseBody body,
      @RequestPart("roster") MultipartFile roster)
      throws IOException {
    if (body.roster().isPresent()) {
      throw new Malformed(
          EdgeError.JSON_FIELD_UNKNOWN,
          Facts.of("field", "workers").and("allowed", "roster"),
          "workers");
    }
    return register(posted, body, roster.getBytes());
  }

  private ResponseEntity<IdBody> register(Posted posted, CaseBody body, byte[] roster) {
    RosterReader reader = new RosterReader(LocalDate.ofInstant(posted.at(), Times.ZONE));
    RosterReading reading =
        body.declaredTotal().isPresent()
            ? reader.read(roster, body.declaredTotal().orElseThrow())
            : reader.read(roster);
    String source = body.sourceSystem().orElseGet(() -> posted.by().name());
    CaseId id = RegisterCase.idOf(source, body.externalRef());
    RegisterCase register =
        new RegisterCase(
            id,
            body.details(source),
            workers(reading.roster()),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id.value(), register).created(new IdBody(id.value()));
  }

  private static List<ClaimingWorker> workers(Roster roster) {
    List<ClaimingWorker> workers = new ArrayList<>();
    for (RosterLine line : roster.lines()) {
      workers.add(new ClaimingWorker(workers.size() + 1, line.person(), line.arrears()));
    }
    return workers;
  }

  @GetMapping
  @Operation(
      summary = "案件列表 · The cases",
      description =
          "Sorted by openedOn, caseNo, employer, workers, arrears, outstanding, fundClaim.")
  Page<CaseSummary> list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      Paging paging) {
    return cases.list(new ArrearsCases.Wanted(status, q.strip()), paging);
  }

  /** That a source of money is used up or cannot be used. */
  record ExhaustionBody(
      MoneySource source, ExhaustionKind kind, DocumentBody document, Optional<LocalDate> on) {}

  @PostMapping("/{id}/exhaustions")
  @Operation(
      summary = "用尽或无法动用记录 · Record that a source of money can pay nothing more",
      description = "Needs the role CLERK or CHECKER. The next source of the order may pay then.")
  ResponseEntity<IdBody> exhaust(
      Posted posted, @PathVariable String id, @RequestBody ExhaustionBody body) {
    RecordExhaustion exhaustion =
        new RecordExhaustion(
            new CaseId(id),
            body.source(),
            body.kind(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, new DeclareExhaustion(exhaustion)).created(new IdBody(id));
  }

  /** That a case was accepted, or those concerned were contacted. */
  record StepBody(CaseStep step, DocumentBody document, Optional<LocalDate> on) {}

  @PostMapping("/{id}/steps")
  @Operation(
      summary = "登记办理节点 · Record that a case was accepted or those concerned were contacted",
      description = "Needs the role CLERK or CHECKER, or a case system. Its clocks run from here.")
  ResponseEntity<IdBody> step(Posted posted, @PathVariable String id, @RequestBody StepBody body) {
    TakeCaseStep step =
        new TakeCaseStep(
            new CaseId(id),
            body.step(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, new HandleCase(step)).created(new IdBody(id));
  }

  /** That a case is supervised and has a limit of its own. */
  record SupervisionBody(LocalDate dueOn, DocumentBody document, Optional<LocalDate> on) {}

  @PostMapping("/{id}/supervision")
  @Operation(
      summary = "登记挂牌督办 · Record that a case is supervised, with the limit of its own",
      description = "Needs the role CLERK or CHECKER, or a case system. A later one replaces it.")
  ResponseEntity<IdBody> supervise(
      Posted posted, @PathVariable String id, @RequestBody SupervisionBody body) {
    SuperviseCase supervise =
        new SuperviseCase(
            new CaseId(id),
            body.dueOn(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, new HandleCase(supervise)).created(new IdBody(id));
  }

  /** The steps in the handling of a case. */
  record StepsBody(List<CaseStepRow> items) {}

  @GetMapping("/{id}/steps")
  @Operation(summary = "办理节点 · The steps in the handling of a case")
  StepsBody steps(@PathVariable String id) {
    find(new CaseId(id));
    return new StepsBody(cases.steps(new CaseId(id)));
  }

  /** A case, what its debtor owes the funds, and which money can pay nothing more. */
  record CaseWithClaims(
      @JsonUnwrapped CaseSummary arrearsCase,
      List<CaseClaimRow> claims,
      List<CaseExhaustionRow> exhausted) {}

  @GetMapping("/{id}")
  @Operation(summary = "案件详情 · One case and how its arrears are made up")
  CaseWithClaims one(@PathVariable String id) {
    CaseId caseId = new CaseId(id);
    return new CaseWithClaims(find(caseId), cases.claims(caseId), cases.exhausted(caseId));
  }

  private CaseSummary find(CaseId caseId) {
    return cases.find(caseId).orElseThrow(() -> Refused.notFound("case", caseId.value()));
  }

  @GetMapping("/{id}/workers")
  @Operation(summary = "案件花名册 · The workers of a case; numbers are masked")
  Page<NamedWorker> workers(@PathVariable String id, Paging paging) {
    find(new CaseId(id));
    return NamedWorker.named(cases.workers(new CaseId(id), paging), people);
  }

  @GetMapping("/{id}/account")
  @Operation(summary = "一案一账 · The account of a case")
  Page<CaseAccountRow> account(@PathVariable String id, Paging paging) {
    find(new CaseId(id));
    return cases.account(new CaseId(id), paging);
  }
}

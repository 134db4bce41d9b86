package wagefund.ledger.pursuit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.pursuit.command.TakePursuitStep;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.Track;
import wagefund.ledger.pursuit.view.PursuitStepRow;
import wagefund.ledger.pursuit.view.Pursuits;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "pursuit", description = "追偿措施 · Suits, enforcement, referral and listing")
class PursuitApi {

  /** The columns of an export, in their order; a change begins another version. */
  private static final List<String> COLUMNS =
      List.of(
          "no",
          "claimId",
          "caseId",
          "fundId",
          "debtor",
          "debtorCode",
          "track",
          "step",
          "on",
          "authority",
          "caseNo",
          "amount",
          "effectiveOn",
          "outstanding",
          "reason",
          "document",
          "documentTitle",
          "documentDated",
          "officer");

  /** A step of the pursuit. */
  record StepBody(
      PursuitStep step,
      Optional<String> authority,
      Optional<String> caseNo,
      Optional<Money> amount,
      Optional<LocalDate> effectiveOn,
      Optional<String> reason,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** Rows for another system. */
  record ExportBody(int version, List<String> columns, Page<PursuitStepRow> rows) {}

  private final Gate gate;
  private final Pursuits pursuits;

  PursuitApi(Gate gate, Pursuits pursuits) {
    this.gate = gate;
    this.pursuits = pursuits;
  }

  @PostMapping("/claims/{claimId}/pursuit")
  @Operation(
      summary = "登记追偿措施 · Record a step of the pursuit of a claim",
      description =
          "Needs the role RECOVERY or CASHIER. What may follow which is in docs/recovery.md.")
  ResponseEntity<IdBody> take(
      Posted posted, @PathVariable String claimId, @RequestBody StepBody body) {
    TakePursuitStep step =
        new TakePursuitStep(
            new ClaimId(claimId),
            body.step(),
            body.authority().orElse(""),
            body.caseNo().orElse(""),
            body.amount(),
            body.effectiveOn(),
            body.reason().orElse(""),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, claimId, step).created(new IdBody(claimId));
  }

  @GetMapping("/claims/{claimId}/pursuit")
  @Operation(summary = "追偿措施 · The steps of the pursuit of a claim")
  Page<PursuitStepRow> steps(@PathVariable String claimId, Paging paging) {
    return pursuits.steps(new Pursuits.Wanted("", "", "", claimId), paging);
  }

  @GetMapping("/pursuits/{track}/rows")
  @Operation(
      summary = "追偿措施导出 · The steps of one track as rows for the system that owns it",
      description = "CRIMINAL, LISTING, ENFORCEMENT, LITIGATION or BANKRUPTCY; version 1.")
  ExportBody rows(
      @PathVariable Track track, @RequestParam(defaultValue = "") String fundId, Paging paging) {
    return new ExportBody(
        1, COLUMNS, pursuits.steps(new Pursuits.Wanted(track.name(), fundId, "", ""), paging));
  }

  @GetMapping(path = "/pursuits/{track}/csv", produces = "text/csv; charset=UTF-8")
  @Operation(summary = "追偿措施导出 · The same as a table of comma-separated values")
  ResponseEntity<String> csv(
      @PathVariable Track track, @RequestParam(defaultValue = "") String fundId, Paging paging) {
    Page<PursuitStepRow> page =
        pursuits.steps(new Pursuits.Wanted(track.name(), fundId, "", ""), paging);
    return ResponseEntity.ok()
        .header("Ledger-Columns-Version", "1")
        .header("Ledger-Rows", String.valueOf(page.total()))
        .body(StepTableFile.of(COLUMNS, page.items()));
  }
}

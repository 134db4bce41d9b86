package wagefund.ledger.disbursement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import wagefund.ledger.disbursement.command.ContinueDisbursement;
import wagefund.ledger.disbursement.command.DisbursementState;
import wagefund.ledger.disbursement.command.PreviewDisbursement;
import wagefund.ledger.disbursement.command.RequestDisbursement;
import wagefund.ledger.disbursement.view.DisbursementSummary;
import wagefund.ledger.disbursement.view.Disbursements;
import wagefund.ledger.disbursement.view.PartRow;
import wagefund.ledger.disbursement.view.SourcesOfCase;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.PartyBodies;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.scheme.command.PartyTerms.Party;

@RestController
@RequestMapping("/api/v1/disbursements")
@Tag(
    name = "disbursements",
    description = "用款申请：按资金顺序拆分 · One request, paid out of several sources in their order")
class DisbursementApi {

  /** What is to be paid, and out of what; deposits and wage accounts are found where not named. */
  record RequestBodyOfDisbursement(
      CaseId caseId,
      FundId fundId,
      Optional<FundId> specialFundId,
      Optional<List<DepositId>> deposits,
      Optional<List<WageAccountId>> wageAccounts,
      String reason,
      Optional<List<String>> evidence,
      DocumentBody decision,
      Optional<Party> applicant,
      Optional<PartyBodies.DebtorBody> debtor,
      Optional<PartyBodies.AgreementBody> agreement,
      Optional<LocalDate> on) {}

  /** That the next source may begin; who applies and owes, where an advance begins now. */
  record ContinueBody(
      Optional<Party> applicant,
      Optional<PartyBodies.DebtorBody> debtor,
      Optional<PartyBodies.AgreementBody> agreement,
      Optional<LocalDate> on) {}

  /** Whether anything began or ended. */
  record ContinuedBody(String id, boolean changed) {}

  /** A request with its sources. */
  record DisbursementBody(@JsonUnwrapped DisbursementSummary disbursement, List<PartRow> parts) {}

  private final Gate gate;
  private final Ids ids;
  private final Disbursements disbursements;
  private final SourcesOfCase sources;

  DisbursementApi(Gate gate, Ids ids, Disbursements disbursements, SourcesOfCase sources) {
    this.gate = gate;
    this.ids = ids;
    this.disbursements = disbursements;
    this.sources = sources;
  }

  @PostMapping("/preview")
  @Operation(
      summary = "试算拆分 · How a request would be split; nothing is recorded",
      description = "Needs the role CLERK or a case system.")
  DisbursementState preview(Posted posted, @RequestBody RequestBodyOfDisbursement body) {
    return gate.ask(body.fundId().value(), new PreviewDisbursement(asked(posted, body)))
        .as(DisbursementState.class);
  }

  @PostMapping
  @Operation(
      summary = "用款申请 · Ask that a case be paid out of its sources, in the order of the scheme",
      description =
          "Needs the role CLERK or a case system. The first source begins; the others follow when"
              + " it has paid what it can.")
  ResponseEntity<DisbursementState> request(
      Posted posted, @RequestBody RequestBodyOfDisbursement body) {
    var decided = gate.decide(posted, body.fundId().value(), asked(posted, body));
    return decided.created(decided.as(DisbursementState.class));
  }

  private RequestDisbursement asked(Posted posted, RequestBodyOfDisbursement body) {
    return new RequestDisbursement(
        new DisbursementId(ids.next()),
        body.caseId(),
        body.fundId(),
        body.specialFundId(),
        body.deposits().orElseGet(() -> sources.deposits(body.caseId())),
        body.wageAccounts().orElseGet(() -> sources.wageAccounts(body.caseId())),
        body.reason(),
        body.evidence().orElse(List.of()),
        body.decision().document(),
        PartyBodies.read(
            body.applicant(), body.debtor(), body.agreement(), Optional.empty(), Optional.empty()),
        posted.on(body.on()),
        posted.by(),
        posted.at());
  }

  @PostMapping("/{id}/continue")
  @Operation(
      summary = "继续办理 · Let the next source begin",
      description = "It is done by itself every hour. Needs the role CLERK or a case system.")
  ResponseEntity<ContinuedBody> goOn(
      Posted posted, @PathVariable String id, @RequestBody ContinueBody body) {
    // One that is not read yet is decided by another writer: slower, with the same result.
    String shard =
        disbursements.find(new DisbursementId(id)).map(DisbursementSummary::fundId).orElse(id);
    ContinueDisbursement next =
        new ContinueDisbursement(
            new DisbursementId(id),
            PartyBodies.read(
                body.applicant(),
                body.debtor(),
                body.agreement(),
                Optional.empty(),
                Optional.empty()),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, shard, next);
    return decided.done(new ContinuedBody(id, decided.as(Boolean.class)));
  }

  @GetMapping
  @Operation(
      summary = "用款申请列表 · The requests",
      description = "Sorted by requestedOn, disbursementNo, outstanding.")
  Page<DisbursementSummary> list(
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "false") boolean open,
      Paging paging) {
    return disbursements.list(caseId, open, paging);
  }

  @GetMapping("/{id}")
  @Operation(summary = "用款申请详情 · One request, and how far each source has come")
  DisbursementBody one(@PathVariable String id) {
    return new DisbursementBody(find(id), disbursements.parts(new DisbursementId(id)));
  }

  private DisbursementSummary find(String id) {
    return disbursements
        .find(new DisbursementId(id))
        .orElseThrow(() -> Refused.notFound("disbursement", id));
  }
}

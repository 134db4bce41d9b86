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
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.pursuit.command.AcceptBankruptcy;
import wagefund.ledger.pursuit.command.AdmitEstateClaim;
import wagefund.ledger.pursuit.command.CloseBankruptcy;
import wagefund.ledger.pursuit.command.DeclareEstateClaim;
import wagefund.ledger.pursuit.command.DistributeEstate;
import wagefund.ledger.pursuit.command.EstateDistribution;
import wagefund.ledger.pursuit.command.FileBankruptcy;
import wagefund.ledger.pursuit.event.CreditorClass;
import wagefund.ledger.pursuit.event.EntryKind;
import wagefund.ledger.pursuit.view.EstateDetails;
import wagefund.ledger.pursuit.view.EstateRow;
import wagefund.ledger.pursuit.view.Pursuits;

@RestController
@RequestMapping("/api/v1/estates")
@Tag(name = "estates", description = "破产案件 · Bankruptcies of debtors and their distributions")
class EstateApi {

  /** A class of creditors. */
  record ClassBody(String name, int rank, Optional<String> zh, Optional<String> en) {
    CreditorClass creditors() {
      return new CreditorClass(name, rank, zh.orElse(name), en.orElse(name));
    }
  }

  /** A bankruptcy that was filed. */
  record FileBody(
      String debtor,
      Optional<String> debtorCode,
      String court,
      String caseNo,
      Optional<List<ClassBody>> classes,
      Optional<String> subrogated,
      Optional<List<String>> claims,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** Its acceptance. */
  record AcceptBody(
      String administrator, LocalDate declareBy, DocumentBody document, Optional<LocalDate> on) {}

  /** A claim that is declared, and perhaps admitted at once. */
  record DeclareBody(
      EntryKind kind,
      Optional<String> className,
      Optional<CaseId> caseId,
      Optional<FundId> fundId,
      Optional<String> creditor,
      Money declared,
      Optional<Money> admitted,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** What is admitted of a declared claim. */
  record AdmitBody(
      EntryKind kind,
      Optional<String> className,
      Optional<CaseId> caseId,
      Optional<FundId> fundId,
      Optional<String> creditor,
      Money admitted,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** What is distributed. */
  record DistributeBody(Money amount, DocumentBody document, Optional<LocalDate> on) {}

  /** How it ended. */
  record EndBody(Optional<String> result, DocumentBody document, Optional<LocalDate> on) {}

  /** What a distribution gave; the parts sum to the amount. */
  record DistributionBody(
      int number, Money amount, Money toFund, Money toWorkers, Money toOthers) {}

  private final Gate gate;
  private final Ids ids;
  private final Pursuits pursuits;

  EstateApi(Gate gate, Ids ids, Pursuits pursuits) {
    this.gate = gate;
    this.ids = ids;
    this.pursuits = pursuits;
  }

  @PostMapping
  @Operation(
      summary = "登记破产申请 · Record that the bankruptcy of a debtor was filed",
      description =
          "Needs the role RECOVERY. Without classes the usual ones; subrogated is a class, or SECOND"
              + " (usual): the class after the wages.")
  ResponseEntity<IdBody> file(Posted posted, @RequestBody FileBody body) {
    EstateId id = new EstateId(ids.next());
    FileBankruptcy file =
        new FileBankruptcy(
            id,
            body.debtor(),
            body.debtorCode().orElse(""),
            body.court(),
            body.caseNo(),
            body.classes().orElse(List.of()).stream().map(ClassBody::creditors).toList(),
            body.subrogated().orElse("SECOND"),
            body.claims().orElse(List.of()).stream().map(ClaimId::new).toList(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id.value(), file);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/accept")
  @Operation(summary = "登记破产受理 · Record that the court accepted it")
  ResponseEntity<IdBody> accept(
      Posted posted, @PathVariable String id, @RequestBody AcceptBody body) {
    return decide(
        posted,
        id,
        new AcceptBankruptcy(
            new EstateId(id),
            body.administrator(),
            body.declareBy(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/claims")
  @Operation(
      summary = "申报债权 · Declare a claim of a fund, of the workers of a case, or of others",
      description = "With admitted it is admitted at once.")
  ResponseEntity<IdBody> declare(
      Posted posted, @PathVariable String id, @RequestBody DeclareBody body) {
    return decide(
        posted,
        id,
        new DeclareEstateClaim(
            new EstateId(id),
            body.kind(),
            body.className(),
            body.caseId(),
            body.fundId(),
            body.creditor().orElse(""),
            body.declared(),
            body.admitted(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/admissions")
  @Operation(summary = "确认债权 · Record what of a declared claim was admitted")
  ResponseEntity<IdBody> admit(
      Posted posted, @PathVariable String id, @RequestBody AdmitBody body) {
    return decide(
        posted,
        id,
        new AdmitEstateClaim(
            new EstateId(id),
            body.kind(),
            body.className(),
            body.caseId(),
            body.fundId(),
            body.creditor().orElse(""),
            body.admitted(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/distributions")
  @Operation(
      summary = "破产分配 · Distribute an amount by ranks, within a rank in proportion",
      description = "The parts of funds and workers are taken as receipts on their claims at once.")
  ResponseEntity<DistributionBody> distribute(
      Posted posted, @PathVariable String id, @RequestBody DistributeBody body) {
    var decided =
        gate.decide(
            posted,
            id,
            new DistributeEstate(
                new EstateId(id),
                body.amount(),
                body.document().document(),
                posted.on(body.on()),
                posted.by(),
                posted.at()));
    EstateDistribution made = decided.as(EstateDistribution.class);
    return decided.created(
        new DistributionBody(
            made.number(), made.amount(), made.toFund(), made.toWorkers(), made.toOthers()));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "破产终结 · Record that the bankruptcy is over")
  ResponseEntity<IdBody> close(Posted posted, @PathVariable String id, @RequestBody EndBody body) {
    return decide(
        posted,
        id,
        new CloseBankruptcy(
            new EstateId(id),
            body.result().orElse(""),
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
      summary = "破产案件列表 · The bankruptcies of debtors",
      description = "Sorted by filedOn, debtor.")
  Page<EstateRow> list(@RequestParam(defaultValue = "") String status, Paging paging) {
    return pursuits.estates(status, paging);
  }

  @GetMapping("/{id}")
  @Operation(summary = "破产案件 · A bankruptcy with its classes, claims and distributions")
  EstateDetails get(@PathVariable String id) {
    return pursuits.find(id).orElseThrow(() -> Refused.notFound("estate", id));
  }
}

package wagefund.ledger.advance.web;

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
import wagefund.ledger.advance.command.AdvancePreview;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.FileAgreement;
import wagefund.ledger.advance.command.PreviewAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedLine;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.advance.view.AdvanceCapRow;
import wagefund.ledger.advance.view.AdvanceExplanation;
import wagefund.ledger.advance.view.AdvanceLineRow;
import wagefund.ledger.advance.view.AdvanceParties;
import wagefund.ledger.advance.view.AdvanceStageRow;
import wagefund.ledger.advance.view.AdvanceSummary;
import wagefund.ledger.advance.view.Advances;
import wagefund.ledger.advance.view.Explanations;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.PartyBodies;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.Routes;
import wagefund.ledger.scheme.command.AskRules;
import wagefund.ledger.scheme.command.PartyTerms.Party;
import wagefund.ledger.scheme.command.SchemeRules;
import wagefund.ledger.vault.command.People;

@RestController
@RequestMapping("/api/v1/advances")
@Tag(name = "advances", description = "垫付申请与审批 · Advances: request, approval, withdrawal")
class AdvanceApi {

  /** What is asked for; without lines, for every worker what the caps allow. */
  record RequestBodyOfAdvance(
      CaseId caseId,
      FundId fundId,
      String reason,
      Optional<List<String>> evidence,
      Optional<String> depositPosition,
      Optional<DocumentBody> exhaustion,
      Optional<List<RequestedLine>> lines,
      Optional<Party> applicant,
      Optional<PartyBodies.DebtorBody> debtor,
      Optional<PartyBodies.AgreementBody> agreement,
      Optional<DocumentBody> override,
      Optional<List<PartyBodies.PayeeBody>> payees,
      Optional<LocalDate> on) {}

  /** What replaces a returned request. */
  record AmendBody(
      String reason,
      Optional<List<String>> evidence,
      Optional<List<RequestedLine>> lines,
      Optional<Party> applicant,
      Optional<PartyBodies.DebtorBody> debtor,
      Optional<PartyBodies.AgreementBody> agreement,
      Optional<DocumentBody> override,
      Optional<List<PartyBodies.PayeeBody>> payees,
      Optional<LocalDate> on) {}

  /** The agreement that the applicant signed. */
  record FiledBody(PartyBodies.AgreementBody agreement, Optional<LocalDate> on) {}

  /** A signature on exactly what the digest stands for. */
  record SignBody(Digest digest, Optional<String> opinion, Optional<LocalDate> on) {}

  /** Why a round ends without approval. */
  record CloseBody(Optional<String> opinion, Optional<LocalDate> on) {}

  /** What officers are to sign. */
  record RequestedBody(AdvanceId id, Digest digest, Money total) {}

  /** The stage that was signed. */
  record SignedBody(String stage) {}

  private final Gate gate;
  private final Routes routes;
  private final Ids ids;
  private final Advances advances;
  private final Explanations explanations;
  private final People people;

  AdvanceApi(
      Gate gate,
      Routes routes,
      Ids ids,
      Advances advances,
      Explanations explanations,
      People people) {
    this.gate = gate;
    this.routes = routes;
    this.ids = ids;
    this.advances = advances;
    this.explanations = explanations;
    this.people = people;
  }

  @PostMapping("/preview")
  @Operation(
      summary = "测算 · What an advance could be; nothing is recorded",
      description = "Needs the role CLERK or a case system.")
  AdvancePreview preview(Posted posted, @RequestBody RequestBodyOfAdvance body) {
    RequestAdvance request = request(posted, new AdvanceId(ids.next()), body);
    return gate.ask(body.fundId().value(), new PreviewAdvance(request)).as(AdvancePreview.class);
  }

  @PostMapping
  @Operation(
      summary = "申请垫付 · Request an advance",
      description = "Needs the role CLERK or a case system.")
  ResponseEntity<RequestedBody> request(Posted posted, @RequestBody RequestBodyOfAdvance body) {
    AdvanceId id = new AdvanceId(ids.next());
    var decided = gate.decide(posted, body.fundId().value(), request(posted, id, body));
    return decided.created(requested(decided.as(AdvanceRequestAccepted.class)));
  }

  private static RequestAdvance request(Posted posted, AdvanceId id, RequestBodyOfAdvance body) {
    return new RequestAdvance(
        id,
        body.caseId(),
        body.fundId(),
        body.lines().orElse(List.of()),
        body.reason(),
        body.evidence().orElse(List.of()),
        body.depositPosition().orElse(""),
        body.exhaustion().map(DocumentBody::document),
        PartyBodies.read(
            body.applicant(), body.debtor(), body.agreement(), body.override(), body.payees()),
        posted.on(body.on()),
        posted.by(),
        posted.at());
  }

  @PostMapping("/{id}/amend")
  @Operation(
      summary = "更正退回的申请 · Amend a returned advance",
      description = "By the requester; all earlier signatures are void.")
  ResponseEntity<RequestedBody> amend(
      Posted posted, @PathVariable String id, @RequestBody AmendBody body) {
    AdvanceId advance = new AdvanceId(id);
    AmendAdvance amend =
        new AmendAdvance(
            advance,
            body.lines().orElse(List.of()),
            body.reason(),
            body.evidence().orElse(List.of()),
            PartyBodies.read(
                body.applicant(), body.debtor(), body.agreement(), body.override(), body.payees()),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, routes.ofAdvance(advance), amend);
    return decided.done(requested(decided.as(AdvanceRequestAccepted.class)));
  }

  private RequestedBody requested(AdvanceRequestAccepted accepted) {
    routes.learn(accepted.advanceId(), accepted.fundId());
    return new RequestedBody(accepted.advanceId(), accepted.digest(), accepted.total());
  }

  @PostMapping("/{id}/agreement")
  @Operation(
      summary = "登记使用协议书 · File the signed agreement",
      description = "Needs the role CLERK or a case system; the one filed last counts.")
  ResponseEntity<IdBody> file(Posted posted, @PathVariable String id, @RequestBody FiledBody body) {
    AdvanceId advance = new AdvanceId(id);
    FileAgreement file =
        new FileAgreement(
            advance, body.agreement().agreement(), posted.on(body.on()), posted.by(), posted.at());
    return gate.decide(posted, routes.ofAdvance(advance), file).created(new IdBody(id));
  }

  @PostMapping("/{id}/sign")
  @Operation(
      summary = "签署当前环节 · Sign the current stage",
      description = "Needs the role of the stage; the last signature reserves the money.")
  ResponseEntity<SignedBody> sign(
      Posted posted, @PathVariable String id, @RequestBody SignBody body) {
    AdvanceId advance = new AdvanceId(id);
    SignAdvance sign =
        new SignAdvance(
            advance,
            body.digest(),
            body.opinion().orElse(""),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, routes.ofAdvance(advance), sign);
    return decided.done(new SignedBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "退回 · Return for correction", description = "Needs the role of the stage.")
  ResponseEntity<IdBody> giveBack(
      Posted posted, @PathVariable String id, @RequestBody CloseBody body) {
    return close(posted, id, body, Closing.RETURNED);
  }

  @PostMapping("/{id}/reject")
  @Operation(summary = "不予批准 · Reject", description = "Needs the role of the stage.")
  ResponseEntity<IdBody> reject(
      Posted posted, @PathVariable String id, @RequestBody CloseBody body) {
    return close(posted, id, body, Closing.REJECTED);
  }

  @PostMapping("/{id}/withdraw")
  @Operation(
      summary = "撤回 · Withdraw",
      description = "By the requester; a reservation is freed at once.")
  ResponseEntity<IdBody> withdraw(
      Posted posted, @PathVariable String id, @RequestBody CloseBody body) {
    return close(posted, id, body, Closing.WITHDRAWN);
  }

  private ResponseEntity<IdBody> close(Posted posted, String id, CloseBody body, Closing closing) {
    AdvanceId advance = new AdvanceId(id);
    CloseAdvance close =
        new CloseAdvance(
            advance,
            closing,
            body.opinion().orElse(""),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, routes.ofAdvance(advance), close).done(new IdBody(id));
  }

  /** An advance with how it was computed, who has signed, and who gets what. */
  record AdvanceBody(
      @JsonUnwrapped AdvanceSummary advance,
      AdvanceParties parties,
      List<AdvanceCapRow> caps,
      List<AdvanceStageRow> stages,
      List<PayeeLine> lines) {}

  @GetMapping
  @Operation(
      summary = "垫付列表 · The advances",
      description = "Sorted by requestedOn, advanceNo, status, workers, total, paid.")
  Page<AdvanceSummary> list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "") String caseId,
      Paging paging) {
    return advances.list(new Advances.Wanted(status, fundId, caseId), paging);
  }

  @GetMapping("/{id}")
  @Operation(summary = "垫付详情 · One advance: computed caps, approval, state, batch")
  AdvanceBody one(@PathVariable String id) {
    AdvanceId advance = new AdvanceId(id);
    AdvanceSummary found = find(advance);
    return new AdvanceBody(
        found,
        advances.parties(advance),
        advances.caps(advance),
        advances.stages(advance),
        PayeeLine.named(advances.lines(advance), people));
  }

  @GetMapping("/{id}/explain")
  @Operation(summary = "测算说明 · Which rule of which version of the scheme gave which figure")
  AdvanceExplanation explain(@PathVariable String id) {
    AdvanceSummary advance = find(new AdvanceId(id));
    AskRules question =
        new AskRules(
            SchemeBookId.of(new FundId(advance.fundId())),
            advance.schemeId(),
            Integer.parseInt(advance.schemeVersion()));
    return explanations.explain(
        advance, gate.ask(advance.fundId(), question).as(SchemeRules.class));
  }

  @GetMapping("/{id}/lines")
  @Operation(summary = "垫付明细 · Who gets what, and how each payment went")
  Page<PayeeLine> lines(@PathVariable String id, Paging paging) {
    AdvanceId advance = new AdvanceId(id);
    find(advance);
    Page<AdvanceLineRow> rows = advances.lines(advance, paging);
    return new Page<>(
        PayeeLine.named(rows.items(), people), rows.page(), rows.size(), rows.total());
  }

  private AdvanceSummary find(AdvanceId advance) {
    return advances.find(advance).orElseThrow(() -> Refused.notFound("advance", advance.value()));
  }
}

package wagefund.ledger.writeoff.web;

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
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.writeoff.command.AmendWriteOff;
import wagefund.ledger.writeoff.command.CloseWriteOff;
import wagefund.ledger.writeoff.command.RequestWriteOff;
import wagefund.ledger.writeoff.command.SignWriteOff;
import wagefund.ledger.writeoff.command.WriteOffAccepted;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffCondition;
import wagefund.ledger.writeoff.view.MemoEntryRow;
import wagefund.ledger.writeoff.view.MemoRegister;
import wagefund.ledger.writeoff.view.WriteOffDetails;
import wagefund.ledger.writeoff.view.WriteOffRow;
import wagefund.ledger.writeoff.view.WriteOffs;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "write-offs", description = "核销和备查簿 · Write-offs and the memo register")
class WriteOffApi {

  /** A condition and the paper that shows it. */
  record ConditionBody(WriteOffCondition condition, DocumentBody document) {}

  /** What is to be written off; without an amount all that is outstanding. */
  record WriteOffBody(
      Optional<Money> amount,
      String reason,
      Optional<List<ConditionBody>> conditions,
      Optional<LocalDate> on) {

    List<ShownCondition> shown() {
      return conditions.orElse(List.of()).stream()
          .map(c -> new ShownCondition(c.condition(), c.document().document()))
          .toList();
    }
  }

  /** The request, with the digest that its approvers sign. */
  record AcceptedBody(String id, Money amount, Digest digest) {}

  /** A signature; the last one names the paper of the approval. */
  record SignWriteOffBody(
      Digest digest,
      Optional<String> opinion,
      Optional<DocumentBody> document,
      Optional<LocalDate> on) {}

  /** Why a request is ended. */
  record CloseWriteOffBody(Optional<String> opinion, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final WriteOffs writeOffs;

  WriteOffApi(Gate gate, Ids ids, WriteOffs writeOffs) {
    this.gate = gate;
    this.ids = ids;
    this.writeOffs = writeOffs;
  }

  @PostMapping("/claims/{claimId}/write-offs")
  @Operation(
      summary = "申请核销 · Ask to write off a claim or a part of it",
      description = "Needs the role RECOVERY. The fund's scheme names conditions and level.")
  ResponseEntity<AcceptedBody> request(
      Posted posted, @PathVariable String claimId, @RequestBody WriteOffBody body) {
    var decided =
        gate.decide(
            posted,
            claimId,
            new RequestWriteOff(
                new WriteOffId(ids.next()),
                new ClaimId(claimId),
                body.amount(),
                body.reason(),
                body.shown(),
                posted.on(body.on()),
                posted.by(),
                posted.at()));
    return decided.created(accepted(decided.as(WriteOffAccepted.class)));
  }

  @PostMapping("/write-offs/{id}/amend")
  @Operation(
      summary = "修改核销申请 · Change a request; all signatures before are void",
      description = "Needs the role RECOVERY.")
  ResponseEntity<AcceptedBody> amend(
      Posted posted, @PathVariable String id, @RequestBody WriteOffBody body) {
    var decided =
        gate.decide(
            posted,
            id,
            new AmendWriteOff(
                new WriteOffId(id),
                body.amount(),
                body.reason(),
                body.shown(),
                posted.on(body.on()),
                posted.by(),
                posted.at()));
    return decided.done(accepted(decided.as(WriteOffAccepted.class)));
  }

  private static AcceptedBody accepted(WriteOffAccepted accepted) {
    return new AcceptedBody(accepted.writeOffId().value(), accepted.amount(), accepted.digest());
  }

  @PostMapping("/write-offs/{id}/sign")
  @Operation(
      summary = "签署核销 · Sign the current stage; the last signature writes off",
      description = "Needs the role of the stage, and somebody who has not acted on it before.")
  ResponseEntity<IdBody> sign(
      Posted posted, @PathVariable String id, @RequestBody SignWriteOffBody body) {
    LocalDate on = posted.on(body.on());
    SignWriteOff sign =
        new SignWriteOff(
            new WriteOffId(id),
            body.digest(),
            body.opinion().orElse(""),
            body.document()
                .map(DocumentBody::document)
                .orElseGet(() -> new Document(id, "核销审批", on)),
            on,
            posted.by(),
            posted.at());
    return gate.decide(posted, id, sign).done(new IdBody(id));
  }

  @PostMapping("/write-offs/{id}/return")
  @Operation(
      summary = "退回核销申请 · Return a request to be corrected",
      description = "Needs the role of the current stage, and an opinion.")
  ResponseEntity<IdBody> giveBack(
      Posted posted, @PathVariable String id, @RequestBody CloseWriteOffBody body) {
    return close(posted, id, Closing.RETURNED, body);
  }

  @PostMapping("/write-offs/{id}/reject")
  @Operation(
      summary = "不予核销 · Refuse a request",
      description = "Needs the role of the current stage, and an opinion.")
  ResponseEntity<IdBody> reject(
      Posted posted, @PathVariable String id, @RequestBody CloseWriteOffBody body) {
    return close(posted, id, Closing.REJECTED, body);
  }

  @PostMapping("/write-offs/{id}/withdraw")
  @Operation(summary = "撤回核销申请 · Take a request back", description = "Only by who asked for it.")
  ResponseEntity<IdBody> withdraw(
      Posted posted, @PathVariable String id, @RequestBody CloseWriteOffBody body) {
    return close(posted, id, Closing.WITHDRAWN, body);
  }

  private ResponseEntity<IdBody> close(
      Posted posted, String id, Closing closing, CloseWriteOffBody body) {
    CloseWriteOff close =
        new CloseWriteOff(
            new WriteOffId(id),
            closing,
            body.opinion().orElse(""),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, close).done(new IdBody(id));
  }

  @GetMapping("/write-offs")
  @Operation(
      summary = "核销申请列表 · The requests to write off",
      description = "Sorted by requestedOn, amount, debtor.")
  Page<WriteOffRow> list(
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "") String claimId,
      @RequestParam(defaultValue = "") String status,
      Paging paging) {
    return writeOffs.page(new WriteOffs.Wanted(fundId, caseId, claimId, status), paging);
  }

  @GetMapping("/write-offs/{id}")
  @Operation(summary = "核销申请 · A request with its conditions and signatures")
  WriteOffDetails get(@PathVariable String id) {
    return writeOffs.find(id).orElseThrow(() -> Refused.notFound("writeOff", id));
  }

  @GetMapping("/memo-register")
  @Operation(
      summary = "备查簿 · What was written off and is still owed",
      description = "Sorted by inMemo, writtenOff, debtor, firstOn, lastOn.")
  Page<MemoRegister> memo(@RequestParam(defaultValue = "") String fundId, Paging paging) {
    return writeOffs.memo(fundId, paging);
  }

  @GetMapping("/memo-register/{claimId}/entries")
  @Operation(summary = "备查簿明细 · The entries of one claim in the memo register")
  Page<MemoEntryRow> entries(@PathVariable String claimId, Paging paging) {
    return writeOffs.entries(claimId, paging);
  }
}

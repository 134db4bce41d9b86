package wagefund.ledger.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.OpinionBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.recovery.command.ConfirmReceiptCorrection;
import wagefund.ledger.recovery.command.DropReceiptCorrection;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection;
import wagefund.ledger.recovery.view.ReceiptCorrectionRow;
import wagefund.ledger.recovery.view.ReceiptCorrections;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "corrections",
    description = "记账更正 · Payments, receipts and capital that were booked wrongly")
class ReceiptCorrectionApi {

  /** How a receipt should have been booked; what was right is left out. */
  record ProposeBody(
      Money received,
      Optional<ClaimId> rightClaim,
      Optional<CaseId> rightCase,
      Optional<FundId> rightFund,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final ReceiptCorrections corrections;

  ReceiptCorrectionApi(Gate gate, Ids ids, ReceiptCorrections corrections) {
    this.gate = gate;
    this.ids = ids;
    this.corrections = corrections;
  }

  @PostMapping("/claims/{id}/receipts/{receipt}/corrections")
  @Operation(
      summary = "提出收款更正 · Say how a receipt should have been booked",
      description =
          "Needs the role CASHIER or RECOVERY. Nothing changes before another officer confirms. A"
              + " receipt of the wrong case or debtor names the right claim, or the right case.")
  ResponseEntity<IdBody> propose(
      Posted posted,
      @PathVariable String id,
      @PathVariable String receipt,
      @RequestBody ProposeBody body) {
    ProposeReceiptCorrection propose =
        new ProposeReceiptCorrection(
            new ClaimId(id),
            new ReceiptId(receipt),
            ids.next(),
            body.received(),
            new ProposeReceiptCorrection.Right(
                body.rightClaim(), body.rightCase(), body.rightFund()),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id, propose);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/claims/{id}/receipt-corrections/{correction}/confirm")
  @Operation(
      summary = "确认收款更正 · Confirm a correction; claim, fund, case and books follow",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, and not who proposed it.")
  ResponseEntity<IdBody> confirm(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody(required = false) Optional<OnBody> body) {
    ConfirmReceiptCorrection confirm =
        new ConfirmReceiptCorrection(
            new ClaimId(id),
            correction,
            posted.on(body.flatMap(OnBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, confirm).done(new IdBody(correction));
  }

  @PostMapping("/claims/{id}/receipt-corrections/{correction}/drop")
  @Operation(
      summary = "退回收款更正 · Refuse a correction that waits, or take it back",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, or who proposed it.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody OpinionBody body) {
    DropReceiptCorrection drop =
        new DropReceiptCorrection(
            new ClaimId(id),
            correction,
            body.opinion(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, drop).done(new IdBody(correction));
  }

  @GetMapping("/funds/{id}/receipt-corrections")
  @Operation(
      summary = "收款更正列表 · The corrections of receipts of a fund, the latest first",
      description =
          "status: PROPOSED, CONFIRMED or DROPPED; without it, all. Sorted by proposedOn or status.")
  Page<ReceiptCorrectionRow> list(
      @PathVariable String id, @RequestParam Optional<String> status, Paging paging) {
    return corrections.of(new FundId(id), status.orElse(""), paging);
  }
}

package wagefund.ledger.settlement.web;

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
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.OpinionBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Routes;
import wagefund.ledger.settlement.command.ConfirmPaymentCorrection;
import wagefund.ledger.settlement.command.DropPaymentCorrection;
import wagefund.ledger.settlement.command.ProposePaymentCorrection;
import wagefund.ledger.settlement.view.PaymentCorrectionRow;
import wagefund.ledger.settlement.view.PaymentCorrections;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "corrections",
    description = "记账更正 · Payments, receipts and capital that were booked wrongly")
class CorrectionApi {

  /** How a payment should have been booked; what was right is left out. */
  record ProposeBody(
      Money paid,
      Optional<LocalDate> paidOn,
      Optional<CaseId> rightCase,
      Optional<FundId> rightFund,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Routes routes;
  private final Ids ids;
  private final PaymentCorrections corrections;

  CorrectionApi(Gate gate, Routes routes, Ids ids, PaymentCorrections corrections) {
    this.gate = gate;
    this.routes = routes;
    this.ids = ids;
    this.corrections = corrections;
  }

  @PostMapping("/batches/{id}/lines/{no}/corrections")
  @Operation(
      summary = "提出付款更正 · Say how a payment should have been booked",
      description =
          "Needs the role CASHIER or RECOVERY. Nothing changes before another officer confirms.")
  ResponseEntity<IdBody> propose(
      Posted posted, @PathVariable String id, @PathVariable int no, @RequestBody ProposeBody body) {
    BatchId batch = new BatchId(id);
    ProposePaymentCorrection propose =
        new ProposePaymentCorrection(
            batch,
            ids.next(),
            no,
            body.paid(),
            body.paidOn(),
            body.rightCase(),
            body.rightFund(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, routes.ofBatch(batch), propose);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/batches/{id}/corrections/{correction}/confirm")
  @Operation(
      summary = "确认付款更正 · Confirm a correction; fund, claim, case and books follow",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, and not who proposed it.")
  ResponseEntity<IdBody> confirm(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody(required = false) Optional<OnBody> body) {
    BatchId batch = new BatchId(id);
    ConfirmPaymentCorrection confirm =
        new ConfirmPaymentCorrection(
            batch, correction, posted.on(body.flatMap(OnBody::on)), posted.by(), posted.at());
    return gate.decide(posted, routes.ofBatch(batch), confirm).done(new IdBody(correction));
  }

  @PostMapping("/batches/{id}/corrections/{correction}/drop")
  @Operation(
      summary = "退回付款更正 · Refuse a correction that waits, or take it back",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, or who proposed it.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody OpinionBody body) {
    BatchId batch = new BatchId(id);
    DropPaymentCorrection drop =
        new DropPaymentCorrection(
            batch, correction, body.opinion(), posted.on(body.on()), posted.by(), posted.at());
    return gate.decide(posted, routes.ofBatch(batch), drop).done(new IdBody(correction));
  }

  @GetMapping("/funds/{id}/corrections")
  @Operation(
      summary = "付款更正列表 · The corrections of a fund, the latest first",
      description =
          "status: PROPOSED, CONFIRMED or DROPPED; without it, all. Sorted by proposedOn or status.")
  Page<PaymentCorrectionRow> list(
      @PathVariable String id, @RequestParam Optional<String> status, Paging paging) {
    return corrections.of(new FundId(id), status.orElse(""), paging);
  }
}

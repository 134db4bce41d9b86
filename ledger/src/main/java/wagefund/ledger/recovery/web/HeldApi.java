package wagefund.ledger.recovery.web;

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
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.recovery.command.DropRefund;
import wagefund.ledger.recovery.command.IdentifyReceipt;
import wagefund.ledger.recovery.command.RealiseHeld;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.ReceiptPart;
import wagefund.ledger.recovery.command.RecordWire;
import wagefund.ledger.recovery.command.ReleaseRefund;
import wagefund.ledger.recovery.command.RequestRefund;
import wagefund.ledger.recovery.command.UseOverRecovery;
import wagefund.ledger.recovery.command.WireDivided;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.view.HeldReceipts;
import wagefund.ledger.recovery.view.HeldRow;
import wagefund.ledger.recovery.view.RefundRow;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "held", description = "暂存款 · Wires, and money that is held for somebody")
class HeldApi {

  /** What of a wire is for one claim. */
  record PartBody(
      CaseId caseId,
      Optional<ClaimId> claimId,
      Money amount,
      Optional<AllocationMethod> method,
      Optional<String> reason) {}

  /** One wire; what no part is for is kept as unidentified. */
  record WireBody(
      Money amount,
      Optional<ReceiptChannel> channel,
      String payer,
      Optional<String> payerAccount,
      DocumentBody document,
      Optional<List<PartBody>> parts,
      Optional<LocalDate> on) {}

  /** What unidentified money is for. */
  record IdentifyBody(List<PartBody> parts, DocumentBody document, Optional<LocalDate> on) {}

  /** A claim that a written agreement lets an over-recovery settle. */
  record UseBody(
      CaseId caseId,
      Optional<ClaimId> claimId,
      Money amount,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** Money that goes back to its payer, or is paid on. */
  record RefundBody(
      Optional<HeldKind> kind,
      Money amount,
      String payee,
      Optional<String> account,
      DocumentBody document,
      Optional<LocalDate> on) {}

  record DropBody(String reason, Optional<LocalDate> on) {}

  /** What came in for things or a set-off; without a book value it is for all that is left. */
  record RealiseBody(
      Optional<Money> bookValue, Money proceeds, DocumentBody document, Optional<LocalDate> on) {}

  /** How a wire was divided; the parts and what is unidentified sum to it. */
  record WireDividedBody(ReceiptId id, List<RecoveryApi.DividedBody> parts, Money unidentified) {

    static WireDividedBody of(WireDivided divided) {
      return new WireDividedBody(
          divided.receiptId(),
          divided.parts().stream().map(RecoveryApi.DividedBody::of).toList(),
          divided.unidentified());
    }
  }

  private final Gate gate;
  private final Ids ids;
  private final HeldReceipts held;

  HeldApi(Gate gate, Ids ids, HeldReceipts held) {
    this.gate = gate;
    this.ids = ids;
    this.held = held;
  }

  /** The account as it is kept, where one is named. */
  static Optional<PayerAccount> account(Optional<String> number) {
    return number
        .map(text -> Text.optional(text, 60, "payerAccount"))
        .filter(text -> !text.isEmpty())
        .map(text -> PayerAccount.of(text));
  }

  @PostMapping("/funds/{fundId}/receipts")
  @Operation(
      summary = "登记汇款 · Record one wire, for several cases, for one, or for none yet",
      description = "Needs the role RECOVERY or CASHIER. What no part is for is unidentified.")
  ResponseEntity<WireDividedBody> wire(
      Posted posted, @PathVariable String fundId, @RequestBody WireBody body) {
    ReceiptId id = new ReceiptId(ids.next());
    RecordWire wire =
        new RecordWire(
            id,
            new FundId(fundId),
            body.amount(),
            body.channel().orElse(ReceiptChannel.BANK),
            body.payer(),
            account(body.payerAccount()),
            body.document().document(),
            parts(body.parts().orElse(List.of())),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, fundId, wire);
    return decided.created(WireDividedBody.of(decided.as(WireDivided.class)));
  }

  private List<ReceiptPart> parts(List<PartBody> parts) {
    return parts.stream().map(this::part).toList();
  }

  private ReceiptPart part(PartBody p) {
    return new ReceiptPart(
        new ReceiptId(ids.next()), p.caseId(), p.claimId(), p.amount(), p.method(), p.reason());
  }

  @GetMapping("/funds/{fundId}/held")
  @Operation(
      summary = "暂存款列表 · What receipts left behind in a fund",
      description =
          "Of a kind OVER_RECOVERY, UNIDENTIFIED, FOR_OTHERS or TO_REALISE. Sorted by on, amount,"
              + " left, payer.")
  Page<HeldRow> list(
      @PathVariable String fundId,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean open,
      Paging paging) {
    return held.list(new HeldReceipts.Wanted(new FundId(fundId), kind, open), paging);
  }

  @GetMapping("/held/{receiptId}/refunds")
  @Operation(summary = "退付列表 · The refunds out of a receipt")
  List<RefundRow> refunds(@PathVariable String receiptId) {
    return held.refunds(new ReceiptId(receiptId));
  }

  @PostMapping("/held/{receiptId}/identify")
  @Operation(
      summary = "待查款认领 · Move unidentified money to the claims that it is for",
      description = "Needs the role RECOVERY or CASHIER.")
  ResponseEntity<WireDividedBody> identify(
      Posted posted, @PathVariable String receiptId, @RequestBody IdentifyBody body) {
    IdentifyReceipt identify =
        new IdentifyReceipt(
            new ReceiptId(receiptId),
            parts(body.parts()),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, receiptId, identify);
    return decided.done(WireDividedBody.of(decided.as(WireDivided.class)));
  }

  @PostMapping("/held/{receiptId}/use")
  @Operation(
      summary = "多收款抵偿 · Use an over-recovery for another claim, by a written agreement",
      description = "Needs the role RECOVERY or CASHIER.")
  ResponseEntity<RecoveryApi.DividedBody> use(
      Posted posted, @PathVariable String receiptId, @RequestBody UseBody body) {
    PartBody part =
        new PartBody(
            body.caseId(), body.claimId(), body.amount(), Optional.empty(), Optional.empty());
    UseOverRecovery use =
        new UseOverRecovery(
            new ReceiptId(receiptId),
            part(part),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, receiptId, use);
    return decided.done(RecoveryApi.DividedBody.of(decided.as(ReceiptDivided.class)));
  }

  @PostMapping("/held/{receiptId}/refunds")
  @Operation(
      summary = "申请退付 · Ask that held money goes back to its payer, or is paid on",
      description =
          "Needs the role RECOVERY or CASHIER. The kind is OVER_RECOVERY where none is named.")
  ResponseEntity<IdBody> requestRefund(
      Posted posted, @PathVariable String receiptId, @RequestBody RefundBody body) {
    ReceiptId id = new ReceiptId(receiptId);
    RequestRefund request =
        new RequestRefund(
            id,
            ids.next(),
            body.kind().orElse(HeldKind.OVER_RECOVERY),
            body.amount(),
            body.payee(),
            account(body.account()),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, receiptId, request);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/held/{receiptId}/refunds/{refundId}/release")
  @Operation(
      summary = "放行退付 · Let a refund go that another officer asked for",
      description = "Needs the role CASHIER.")
  ResponseEntity<IdBody> release(
      Posted posted,
      @PathVariable String receiptId,
      @PathVariable String refundId,
      @RequestBody OnBody body) {
    ReleaseRefund release =
        new ReleaseRefund(
            new ReceiptId(receiptId), refundId, posted.on(body.on()), posted.by(), posted.at());
    return gate.decide(posted, receiptId, release).done(new IdBody(refundId));
  }

  @PostMapping("/held/{receiptId}/refunds/{refundId}/drop")
  @Operation(
      summary = "撤销退付 · Drop the request of a refund",
      description = "Needs the role RECOVERY or CASHIER.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String receiptId,
      @PathVariable String refundId,
      @RequestBody DropBody body) {
    DropRefund drop =
        new DropRefund(
            new ReceiptId(receiptId),
            refundId,
            body.reason(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, receiptId, drop).done(new IdBody(refundId));
  }

  @PostMapping("/held/{receiptId}/realise")
  @Operation(
      summary = "抵债变现 · Record what came in for things taken in kind, or for a set-off",
      description = "Needs the role RECOVERY or CASHIER. A loss or a gain falls on the principal.")
  ResponseEntity<IdBody> realise(
      Posted posted, @PathVariable String receiptId, @RequestBody RealiseBody body) {
    RealiseHeld realise =
        new RealiseHeld(
            new ReceiptId(receiptId),
            body.bookValue(),
            body.proceeds(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, receiptId, realise).done(new IdBody(receiptId));
  }
}

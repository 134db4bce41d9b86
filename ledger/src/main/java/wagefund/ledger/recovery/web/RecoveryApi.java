package wagefund.ledger.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.recovery.command.ReceiptDetails;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.view.ReceiptRow;
import wagefund.ledger.recovery.view.Recoveries;
import wagefund.ledger.recovery.view.RecoveryClaimRow;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "recovery", description = "追偿 · What debtors pay back")
class RecoveryApi {

  /** Money that came from a debtor. */
  record ReceiptBody(
      FundId fundId,
      Money amount,
      ReceiptChannel channel,
      String payer,
      DocumentBody document,
      Optional<AllocationMethod> method,
      Optional<LocalDate> on,
      Optional<ClaimId> claimId,
      Optional<String> reason,
      Optional<String> payerAccount) {}

  /** How it was divided; the parts sum to the receipt. */
  record DividedBody(
      ReceiptId id,
      Money toFund,
      Money toWorkers,
      Money toWrittenOff,
      Money beyond,
      AllocationMethod method,
      Money interest,
      Money costs) {

    static DividedBody of(ReceiptDivided divided) {
      return new DividedBody(
          divided.receiptId(),
          divided.toFund(),
          divided.toWorkers(),
          divided.toWrittenOff(),
          divided.beyond(),
          divided.method(),
          divided.interest(),
          divided.costs());
    }
  }

  private final Gate gate;
  private final Ids ids;
  private final Recoveries recoveries;
  private final Clock clock;

  RecoveryApi(Gate gate, Ids ids, Recoveries recoveries, Clock clock) {
    this.gate = gate;
    this.ids = ids;
    this.recoveries = recoveries;
    this.clock = clock;
  }

  @PostMapping("/cases/{caseId}/receipts")
  @Operation(
      summary = "登记追偿收款 · Record a receipt from a debtor and divide it",
      description =
          "Needs the role RECOVERY or CASHIER. Without a method the fund's scheme decides; where the"
              + " paying document overrides the scheme, a reason is needed.")
  ResponseEntity<DividedBody> record(
      Posted posted, @PathVariable String caseId, @RequestBody ReceiptBody body) {
    ReceiptId id = new ReceiptId(ids.next());
    RecordReceipt receipt =
        new RecordReceipt(
            id,
            new CaseId(caseId),
            body.fundId(),
            body.amount(),
            body.channel(),
            body.payer(),
            body.document().document(),
            body.method(),
            new ReceiptDetails(
                body.claimId(),
                HeldApi.account(body.payerAccount()),
                body.reason(),
                Optional.empty()),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, body.fundId().value(), receipt);
    return decided.created(DividedBody.of(decided.as(ReceiptDivided.class)));
  }

  @GetMapping("/cases/{caseId}/receipts")
  @Operation(summary = "追偿收款列表 · The receipts of a case")
  Page<ReceiptRow> receipts(@PathVariable String caseId, Paging paging) {
    return recoveries.receipts(new CaseId(caseId), paging);
  }

  @GetMapping("/claims")
  @Operation(
      summary = "追偿债权列表 · What debtors owe the funds",
      description =
          "Sorted by outstanding, debtor, dueOn, openedOn. The state is that of the day asOf; without"
              + " it, of today.")
  Page<RecoveryClaimRow> claims(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String fundId,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam Optional<LocalDate> asOf,
      Paging paging) {
    LocalDate day = asOf.orElseGet(() -> LocalDate.now(clock));
    return recoveries.claims(new Recoveries.Wanted(status, fundId, caseId), day, paging);
  }
}

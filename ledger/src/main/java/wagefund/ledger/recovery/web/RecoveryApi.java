package wagefund.ledger.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;

@RestController
@RequestMapping("/api/v1/cases/{caseId}")
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
      Optional<LocalDate> on) {}

  /** How it was divided; the parts sum to the receipt. */
  record DividedBody(
      ReceiptId id, Money toFund, Money toWorkers, Money beyond, AllocationMethod method) {}

  private final Gate gate;
  private final Ids ids;

  RecoveryApi(Gate gate, Ids ids) {
    this.gate = gate;
    this.ids = ids;
  }

  @PostMapping("/receipts")
  @Operation(
      summary = "登记追偿收款 · Record a receipt from a debtor and divide it",
      description =
          "Needs the role RECOVERY or CASHIER. Without a method the fund's scheme decides.")
  ResponseEntity<DividedBody> record(
      Posted posted, @PathVariable String caseId, @RequestBody ReceiptBody body) {
    RecordReceipt receipt =
        new RecordReceipt(
            new ReceiptId(ids.next()),
            new CaseId(caseId),
            body.fundId(),
            body.amount(),
            body.channel(),
            body.payer(),
            body.document().document(),
            body.method(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, body.fundId().value(), receipt);
    ReceiptDivided divided = decided.as(ReceiptDivided.class);
    return decided.created(
        new DividedBody(
            divided.receiptId(),
            divided.toFund(),
            divided.toWorkers(),
            divided.beyond(),
            divided.method()));
  }
}

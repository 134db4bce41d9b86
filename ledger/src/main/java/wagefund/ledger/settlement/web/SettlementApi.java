package wagefund.ledger.settlement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.Places;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Routes;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "payments", description = "支付与银行回执 · Payments and what the bank reports")
class SettlementApi {

  /** What the bank says of one line. */
  record LineBody(
      int lineNo,
      LineOutcome outcome,
      Optional<Money> amount,
      Optional<String> reason,
      Optional<String> receipt) {}

  /** What the bank reports; {@code remaining} speaks for every line still in transit. */
  record ReportBody(
      Optional<List<LineBody>> lines, Optional<LineOutcome> remaining, Optional<LocalDate> on) {}

  /** Another card of the same worker. */
  record CorrectBody(
      String cardNumber, String bank, Optional<String> reason, Optional<LocalDate> on) {}

  /** Why a line is given up. */
  record CancelBody(String reason, Optional<LocalDate> on) {}

  /** The batch in which an advance is paid. */
  record BatchBody(BatchId batchId) {}

  /** The account that replaces another. */
  record AccountBody(AccountId accountId) {}

  private final Gate gate;
  private final Routes routes;

  SettlementApi(Gate gate, Routes routes) {
    this.gate = gate;
    this.routes = routes;
  }

  @PostMapping("/advances/{id}/release")
  @Operation(
      summary = "支付 · Release the payment of an approved advance",
      description = "Needs the role CASHIER, and somebody who neither requested nor signed.")
  ResponseEntity<BatchBody> release(
      Posted posted,
      @PathVariable String id,
      @RequestBody(required = false) Optional<OnBody> body) {
    AdvanceId advance = new AdvanceId(id);
    BatchId batch = Routes.batchOf(advance);
    ReleaseAdvance release =
        new ReleaseAdvance(
            batch, advance, posted.on(body.flatMap(OnBody::on)), posted.by(), posted.at());
    return gate.decide(posted, routes.ofAdvance(advance), release).created(new BatchBody(batch));
  }

  @PostMapping("/batches/{id}/report")
  @Operation(
      summary = "登记银行回执 · Record what the bank reports",
      description = "Needs the role CASHIER. Lines not spoken of stay in transit.")
  ResponseEntity<BatchBody> report(
      Posted posted, @PathVariable String id, @RequestBody ReportBody body) {
    BatchId batch = new BatchId(id);
    RecordBankReport report =
        new RecordBankReport(
            batch,
            body.lines().orElse(List.of()).stream().map(SettlementApi::line).toList(),
            body.remaining(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, routes.ofBatch(batch), report).done(new BatchBody(batch));
  }

  private static LineReport line(LineBody body) {
    return new LineReport(
        body.lineNo(),
        body.outcome(),
        body.amount(),
        body.reason().orElse(""),
        body.receipt().orElse(""));
  }

  @PostMapping("/batches/{id}/lines/{no}/correct")
  @Operation(
      summary = "更正账户 · Give a returned line another card of the same worker",
      description = "Needs the role CASHIER.")
  ResponseEntity<AccountBody> correct(
      Posted posted, @PathVariable String id, @PathVariable int no, @RequestBody CorrectBody body) {
    BatchId batch = new BatchId(id);
    var bank = Places.at("bank", () -> Banks.standard().code(body.bank()));
    var card =
        Places.at(
            "cardNumber", () -> CardNumber.of(body.cardNumber(), Banks.standard().require(bank)));
    CorrectLine correct =
        new CorrectLine(
            batch,
            no,
            card,
            bank,
            body.reason().orElse(""),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, routes.ofBatch(batch), correct);
    return decided.done(new AccountBody(new AccountId(decided.as(String.class))));
  }

  @PostMapping("/batches/{id}/lines/{no}/reissue")
  @Operation(
      summary = "重发 · Send a returned line again",
      description = "Needs the role CASHIER, and another cashier than who corrected the account.")
  ResponseEntity<BatchBody> reissue(
      Posted posted,
      @PathVariable String id,
      @PathVariable int no,
      @RequestBody(required = false) Optional<OnBody> body) {
    BatchId batch = new BatchId(id);
    ReissueLine reissue =
        new ReissueLine(batch, no, posted.on(body.flatMap(OnBody::on)), posted.by(), posted.at());
    return gate.decide(posted, routes.ofBatch(batch), reissue).done(new BatchBody(batch));
  }

  @PostMapping("/batches/{id}/lines/{no}/cancel")
  @Operation(
      summary = "取消 · Give up a returned line; the money is free again",
      description = "Needs the role CASHIER.")
  ResponseEntity<BatchBody> cancel(
      Posted posted, @PathVariable String id, @PathVariable int no, @RequestBody CancelBody body) {
    BatchId batch = new BatchId(id);
    CancelLine cancel =
        new CancelLine(batch, no, body.reason(), posted.on(body.on()), posted.by(), posted.at());
    return gate.decide(posted, routes.ofBatch(batch), cancel).done(new BatchBody(batch));
  }
}

package wagefund.ledger.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.recovery.command.EmployerPaymentRecorded;
import wagefund.ledger.recovery.command.RecordEmployerPayment;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.view.Claims;
import wagefund.ledger.recovery.view.EmployerPaymentRow;
import wagefund.ledger.recovery.view.OverpaymentRow;

@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "recovery", description = "追偿 · What debtors pay back")
class EmployerPaymentApi {

  /** What one worker got: an amount, or amounts by wage month. */
  record LineBody(
      int lineNo, Optional<Money> amount, Optional<SortedMap<YearMonth, Money>> months) {}

  /** What the employer paid past the fund. */
  record PaymentBody(
      Optional<String> payer,
      List<LineBody> lines,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final Claims claims;

  EmployerPaymentApi(Gate gate, Ids ids, Claims claims) {
    this.gate = gate;
    this.ids = ids;
    this.claims = claims;
  }

  @PostMapping("/employer-payments")
  @Operation(
      summary = "登记用人单位直接支付 · Record that the employer paid workers directly",
      description =
          "Needs the role CLERK, CHECKER, RECOVERY or CASE_SYSTEM. What was advanced and paid again"
              + " is owed by the worker, unless the notice of assignment bound the payer by then.")
  ResponseEntity<EmployerPaymentRecorded> record(
      Posted posted, @PathVariable String caseId, @RequestBody PaymentBody body) {
    CaseId id = new CaseId(caseId);
    if (body.lines().isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "lines");
    }
    var decided =
        gate.decide(
            posted,
            caseId,
            new RecordEmployerPayment(
                ids.next(),
                id,
                body.payer().orElse(""),
                body.lines().stream().map(EmployerPaymentApi::line).toList(),
                claims.ofCase(id),
                body.document().document(),
                posted.on(body.on()),
                posted.by(),
                posted.at()));
    return decided.created(decided.as(EmployerPaymentRecorded.class));
  }

  private static RecordEmployerPayment.Line line(LineBody body) {
    SortedMap<YearMonth, Money> months = body.months().orElse(new TreeMap<>());
    Money amount = body.amount().orElseGet(() -> Money.sum(months.values()));
    if (!months.isEmpty() && !Money.sum(months.values()).equals(amount)) {
      throw new Malformed(
          RecoveryError.MONTHS_SUM_WRONG,
          Facts.of("sum", Money.sum(months.values())).and("amount", amount),
          "lines");
    }
    return new RecordEmployerPayment.Line(body.lineNo(), amount, months);
  }

  @GetMapping("/employer-payments")
  @Operation(summary = "用人单位直接支付列表 · What the employer paid workers directly")
  Page<EmployerPaymentRow> payments(@PathVariable String caseId, Paging paging) {
    return claims.payments(new CaseId(caseId), paging);
  }

  @GetMapping("/overpayments")
  @Operation(summary = "重复受偿列表 · What workers got beyond their arrears, and who owes it")
  Page<OverpaymentRow> overpayments(@PathVariable String caseId, Paging paging) {
    return claims.overpayments(new CaseId(caseId), paging);
  }
}

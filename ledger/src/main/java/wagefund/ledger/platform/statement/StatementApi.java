package wagefund.ledger.platform.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "statements", description = "报表 · Official statements as PDF or XLSX")
class StatementApi {

  private static final String TWO_DATES =
      "from and to are business dates. knownOn: as it was known at the end of that day; position:"
          + " at that place of the sealed log. A past knownOn gives the same bytes for ever. The"
          + " header Statement-Position of the answer is the place up to which it tells.";

  /** The place of the sealed log up to which a statement tells. */
  private static final String POSITION = "Statement-Position";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Statements statements;

  StatementApi(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/disbursement-roster")
  @Operation(summary = "垫付发放花名册 · Who is paid by an advance, and how each payment ended")
  ResponseEntity<byte[]> roster(
      @RequestParam String advance,
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    String id = new AdvanceId(advance).value();
    return answer(
        "disbursement-roster",
        new StatementRequest.DisbursementRoster(id, question.known()),
        format,
        accept);
  }

  @GetMapping("/approval-sheet")
  @Operation(summary = "垫付审批表 · The grounds, the caps and the signatures of an advance")
  ResponseEntity<byte[]> sheet(
      @RequestParam String advance,
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    String id = new AdvanceId(advance).value();
    return answer(
        "approval-sheet", new StatementRequest.ApprovalSheet(id, question.known()), format, accept);
  }

  @GetMapping("/fund-movement")
  @Operation(
      summary = "资金收支表 · What came into a fund and what left it, from a day to a day",
      description = TWO_DATES)
  ResponseEntity<byte[]> movement(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("fund-movement", question.fundMovement(), format, accept);
  }

  @GetMapping("/vouchers")
  @Operation(
      summary = "记账凭证 · Vouchers as they are filed: one, some numbers of a month, or some days",
      description = TWO_DATES)
  ResponseEntity<byte[]> vouchers(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("vouchers", question.vouchers(), format, accept);
  }

  @GetMapping("/journal")
  @Operation(
      summary = "序时账 · The lines of all vouchers in the order of their days",
      description = TWO_DATES)
  ResponseEntity<byte[]> journal(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("journal", question.journal(), format, accept);
  }

  @GetMapping("/account-ledger")
  @Operation(
      summary = "明细账 · The lines of an account with running balances, by month and year",
      description = TWO_DATES)
  ResponseEntity<byte[]> accountLedger(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("account-ledger", question.accountLedger(), format, accept);
  }

  @GetMapping("/trial-balance")
  @Operation(
      summary = "科目余额表 · Each account: opening, period, year to date, closing",
      description = TWO_DATES)
  ResponseEntity<byte[]> trialBalance(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("trial-balance", question.trialBalance(), format, accept);
  }

  @GetMapping("/sub-ledger")
  @Operation(
      summary = "辅助核算余额表 · The balances of an account by case, debtor, worker, tranche or fund",
      description = TWO_DATES)
  ResponseEntity<byte[]> subLedger(
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer("sub-ledger", question.subLedger(), format, accept);
  }

  @GetMapping("/case-account")
  @Operation(summary = "一案一账 · All that happened to the money of a case")
  ResponseEntity<byte[]> account(
      @RequestParam("case") String caseId,
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    String id = new CaseId(caseId).value();
    return answer(
        "case-account", new StatementRequest.CaseAccount(id, question.known()), format, accept);
  }

  @GetMapping("/deposit-register")
  @Operation(summary = "工资保证金台账 · Every wage deposit as it stood at the end of a day")
  ResponseEntity<byte[]> deposits(
      @RequestParam LocalDate asOf,
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer(
        "deposit-register",
        new StatementRequest.DepositRegister(asOf, question.known()),
        format,
        accept);
  }

  @GetMapping("/payment-notice-log")
  @Operation(summary = "支付通知书登记簿 · The payment notices up to a day, and how banks paid")
  ResponseEntity<byte[]> notices(
      @RequestParam LocalDate asOf,
      BookQuestion question,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws NothingToState {
    return answer(
        "payment-notice-log",
        new StatementRequest.PaymentNoticeLog(asOf, question.known()),
        format,
        accept);
  }

  private ResponseEntity<byte[]> answer(
      String name, StatementRequest request, String format, String accept) throws NothingToState {
    boolean sheet = isSheet(format, accept);
    Statements.Printed printed =
        statements.print(request, sheet ? Statements.Format.XLSX : Statements.Format.PDF);
    String file = name + (sheet ? ".xlsx" : ".pdf");
    return ResponseEntity.ok()
        .contentType(sheet ? MediaType.parseMediaType(XLSX) : MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(file).build().toString())
        .header(POSITION, Long.toString(printed.position()))
        .body(printed.bytes());
  }

  /** By the format that is named, else by what is accepted, else PDF. */
  private static boolean isSheet(String format, String accept) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "xlsx" -> true;
      case "pdf" -> false;
      case "" -> accept.contains(XLSX);
      default ->
          throw new Malformed(
              EdgeError.PARAMETER_UNREADABLE,
              Facts.of("parameter", "format")
                  .and("value", Facts.shorten(format))
                  .and("expected", "pdf, xlsx"),
              "format");
    };
  }
}

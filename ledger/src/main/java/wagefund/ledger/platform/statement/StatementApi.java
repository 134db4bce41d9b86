package wagefund.ledger.platform.statement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "statements", description = "报表 · Official statements as PDF or XLSX")
class StatementApi {

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
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    String id = new AdvanceId(advance).value();
    return answer(
        "disbursement-roster", new StatementRequest.DisbursementRoster(id), format, accept);
  }

  @GetMapping("/approval-sheet")
  @Operation(summary = "垫付审批表 · The grounds, the caps and the signatures of an advance")
  ResponseEntity<byte[]> sheet(
      @RequestParam String advance,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    String id = new AdvanceId(advance).value();
    return answer("approval-sheet", new StatementRequest.ApprovalSheet(id), format, accept);
  }

  @GetMapping("/fund-movement")
  @Operation(summary = "资金收支表 · What came into a fund and what left it, from a day to a day")
  ResponseEntity<byte[]> movement(
      @RequestParam String fund,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    if (to.isBefore(from)) {
      throw new Malformed(
          EdgeError.PARAMETER_UNREADABLE,
          Facts.of("parameter", "to").and("value", to).and("expected", "≥ " + from),
          "to");
    }
    String id = new FundId(fund).value();
    return answer("fund-movement", new StatementRequest.FundMovement(id, from, to), format, accept);
  }

  @GetMapping("/case-account")
  @Operation(summary = "一案一账 · All that happened to the money of a case")
  ResponseEntity<byte[]> account(
      @RequestParam("case") String caseId,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    String id = new CaseId(caseId).value();
    return answer("case-account", new StatementRequest.CaseAccount(id), format, accept);
  }

  @GetMapping("/deposit-register")
  @Operation(summary = "工资保证金台账 · Every wage deposit as it stood at the end of a day")
  ResponseEntity<byte[]> deposits(
      @RequestParam LocalDate asOf,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    return answer("deposit-register", new StatementRequest.DepositRegister(asOf), format, accept);
  }

  @GetMapping("/payment-notice-log")
  @Operation(summary = "支付通知书登记簿 · The payment notices up to a day, and how banks paid")
  ResponseEntity<byte[]> notices(
      @RequestParam LocalDate asOf,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(value = "Accept", defaultValue = "") String accept)
      throws IOException, NothingToState {
    return answer(
        "payment-notice-log", new StatementRequest.PaymentNoticeLog(asOf), format, accept);
  }

  private ResponseEntity<byte[]> answer(
      String name, StatementRequest request, String format, String accept)
      throws IOException, NothingToState {
    boolean sheet = isSheet(format, accept);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (sheet) {
      statements.writeXlsx(request, bytes);
    } else {
      statements.writePdf(request, bytes);
    }
    String file = name + (sheet ? ".xlsx" : ".pdf");
    return ResponseEntity.ok()
        .contentType(sheet ? MediaType.parseMediaType(XLSX) : MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(file).build().toString())
        .body(bytes.toByteArray());
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

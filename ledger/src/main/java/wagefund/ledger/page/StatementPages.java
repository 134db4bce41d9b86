package wagefund.ledger.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.platform.statement.BookQuestion;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** Opens a statement from a page: a PDF in the browser, a spreadsheet as a file. */
@Controller
class StatementPages {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Statements statements;

  StatementPages(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/statements/approval-sheet")
  ResponseEntity<byte[]> approvalSheet(
      @RequestParam String advance, @RequestParam(defaultValue = "pdf") String format) {
    return write("approval-sheet", new StatementRequest.ApprovalSheet(advance), advance, format);
  }

  @GetMapping("/statements/disbursement-roster")
  ResponseEntity<byte[]> disbursementRoster(
      @RequestParam String advance, @RequestParam(defaultValue = "pdf") String format) {
    return write(
        "disbursement-roster", new StatementRequest.DisbursementRoster(advance), advance, format);
  }

  @GetMapping("/statements/case-account")
  ResponseEntity<byte[]> caseAccount(
      @RequestParam("case") String arrearsCase, @RequestParam(defaultValue = "pdf") String format) {
    return write(
        "case-account", new StatementRequest.CaseAccount(arrearsCase), arrearsCase, format);
  }

  @GetMapping("/statements/fund-movement")
  ResponseEntity<byte[]> fundMovement(
      @RequestParam String fund,
      @RequestParam String period,
      @RequestParam(defaultValue = "pdf") String format) {
    if (!period.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?")) {
      throw PageMissing.of(period);
    }
    return write(
        "fund-movement",
        period.length() == 4
            ? StatementRequest.FundMovement.ofYear(fund, Year.parse(period))
            : StatementRequest.FundMovement.ofMonth(fund, YearMonth.parse(period)),
        period,
        format);
  }

  @GetMapping("/statements/vouchers")
  ResponseEntity<byte[]> vouchers(
      BookQuestion question, @RequestParam(defaultValue = "pdf") String format) {
    return books("vouchers", question.vouchers(), question, format);
  }

  @GetMapping("/statements/journal")
  ResponseEntity<byte[]> journal(
      BookQuestion question, @RequestParam(defaultValue = "pdf") String format) {
    return books("journal", question.journal(), question, format);
  }

  @GetMapping("/statements/account-ledger")
  ResponseEntity<byte[]> accountLedger(
      BookQuestion question, @RequestParam(defaultValue = "pdf") String format) {
    return books("account-ledger", question.accountLedger(), question, format);
  }

  @GetMapping("/statements/trial-balance")
  ResponseEntity<byte[]> trialBalance(
      BookQuestion question, @RequestParam(defaultValue = "pdf") String format) {
    return books("trial-balance", question.trialBalance(), question, format);
  }

  @GetMapping("/statements/sub-ledger")
  ResponseEntity<byte[]> subLedger(
      BookQuestion question, @RequestParam(defaultValue = "pdf") String format) {
    return books("sub-ledger", question.subLedger(), question, format);
  }

  @GetMapping("/statements/deposit-register")
  ResponseEntity<byte[]> depositRegister(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "pdf") String format) {
    return write(
        "deposit-register", new StatementRequest.DepositRegister(asOf), asOf.toString(), format);
  }

  @GetMapping("/statements/payment-notice-log")
  ResponseEntity<byte[]> paymentNoticeLog(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "pdf") String format) {
    return write(
        "payment-notice-log", new StatementRequest.PaymentNoticeLog(asOf), asOf.toString(), format);
  }

  private ResponseEntity<byte[]> books(
      String kind, StatementRequest request, BookQuestion question, String format) {
    String of =
        Stream.of(question.fund(), question.account(), question.from(), question.to())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("-"));
    return write(kind, request, of, format);
  }

  private ResponseEntity<byte[]> write(
      String kind, StatementRequest request, String of, String format) {
    boolean sheet = format.equals("xlsx");
    byte[] bytes;
    try {
      bytes =
          statements.print(request, sheet ? Statements.Format.XLSX : Statements.Format.PDF).bytes();
    } catch (NothingToState nothing) {
      throw PageMissing.of(nothing.id());
    }
    String name = kind + "-" + of.replaceAll("[^A-Za-z0-9-]", "-") + (sheet ? ".xlsx" : ".pdf");
    ContentDisposition.Builder disposition =
        sheet ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(sheet ? XLSX : MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}

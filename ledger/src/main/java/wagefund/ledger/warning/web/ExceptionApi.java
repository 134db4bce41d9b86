package wagefund.ledger.warning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.warning.view.ExceptionKind;
import wagefund.ledger.warning.view.ExceptionRow;
import wagefund.ledger.warning.view.ExceptionsRegister;

@RestController
@RequestMapping("/api/v1/exceptions")
@Tag(name = "exceptions", description = "例外登记 · What is out of the ordinary, for the auditor")
class ExceptionApi {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final ExceptionsRegister register;
  private final Clock clock;

  ExceptionApi(ExceptionsRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "例外登记 · What is out of the ordinary, by kind, the latest first",
      description = "Names of people with masked numbers. Without from and to all days.")
  Page<ExceptionRow> list(
      @RequestParam Optional<ExceptionKind> kind,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      Paging paging) {
    return register.page(wanted(kind, from, to), paging);
  }

  @GetMapping("/counts")
  @Operation(summary = "例外统计 · How many exceptions there are of each kind")
  Map<ExceptionKind, Integer> counts(
      @RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to) {
    return register.counts(wanted(Optional.empty(), from, to));
  }

  @GetMapping(path = "/csv", produces = CSV)
  @Operation(summary = "例外登记（CSV） · The register as a table, UTF-8 with a mark")
  ResponseEntity<byte[]> csv(
      @RequestParam Optional<ExceptionKind> kind,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("exceptions.csv").build().toString())
        .body(register.csv(wanted(kind, from, to)).getBytes(StandardCharsets.UTF_8));
  }

  private ExceptionsRegister.Wanted wanted(
      Optional<ExceptionKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new ExceptionsRegister.Wanted(kind, from, to, LocalDate.now(clock));
  }
}

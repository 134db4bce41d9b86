package wagefund.ledger.warning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.warning.view.ExceptionKind;
import wagefund.ledger.warning.view.ExceptionRow;
import wagefund.ledger.warning.view.ExceptionsRegister;

@RestController
@RequestMapping("/api/v1/exceptions")
@Tag(name = "exceptions", description = "例外登记 · What is out of the ordinary, for the auditor")
class ExceptionApi {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final ExceptionsRegister register;
  private final People people;
  private final Clock clock;

  ExceptionApi(ExceptionsRegister register, People people, Clock clock) {
    this.register = register;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "例外登记 · What is out of the ordinary, by kind, the latest first",
      description = "Names of people with masked numbers. Without from and to all days.")
  Page<NamedException> list(
      @RequestParam Optional<ExceptionKind> kind,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      Paging paging) {
    Page<ExceptionRow> page = register.page(wanted(kind, from, to), paging);
    return new Page<>(
        NamedException.named(page.items(), people), page.page(), page.size(), page.total());
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
    StringBuilder text = new StringBuilder("\uFEFF").append(line(NamedException.COLUMNS));
    ExceptionsRegister.Wanted wanted = wanted(kind, from, to);
    Page<ExceptionRow> page;
    int number = 0;
    do {
      page = register.page(wanted, new Paging(number, Paging.LARGEST_SIZE, ""));
      NamedException.named(page.items(), people).forEach(row -> text.append(line(row.cells())));
      number++;
    } while (number < page.pages());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("exceptions.csv").build().toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ExceptionApi::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet might take for a formula is marked as text. */
  private static String quoted(String field) {
    String safe = field.matches("(?s)[=+@-].*") ? "'" + field : field;
    return safe.matches("[^,;\"\t\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private ExceptionsRegister.Wanted wanted(
      Optional<ExceptionKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new ExceptionsRegister.Wanted(kind, from, to, LocalDate.now(clock));
  }
}

package wagefund.ledger.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.DigestKind;
import wagefund.ledger.warning.command.WarningKind;
import wagefund.ledger.warning.store.Digests;
import wagefund.ledger.warning.view.Digest;
import wagefund.ledger.warning.view.ExceptionKind;
import wagefund.ledger.warning.view.ExceptionsRegister;
import wagefund.ledger.warning.view.Warning;
import wagefund.ledger.warning.view.Warnings;

/** 预警、日报周报月报、例外登记: what wants to be done, and what is out of the ordinary. */
@Controller
class WarningPages {

  private static final int SIZE = 20;

  /** As many of each part of a digest as are printed; the interface gives all. */
  private static final int SHOWN = 200;

  private final Warnings warnings;
  private final Digests digests;
  private final ExceptionsRegister exceptions;
  private final FundReading funds;
  private final Clock clock;

  WarningPages(
      Warnings warnings,
      Digests digests,
      ExceptionsRegister exceptions,
      FundReading funds,
      Clock clock) {
    this.warnings = warnings;
    this.digests = digests;
    this.exceptions = exceptions;
    this.funds = funds;
    this.clock = clock;
  }

  @GetMapping("/warnings")
  String list(
      @RequestParam Optional<Colour> colour,
      @RequestParam Optional<WarningKind> kind,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate day = asOf.orElseGet(this::today);
    Warnings.Counts counts =
        warnings.counts(day, new Warnings.Wanted(Optional.empty(), kind, fund));
    List<Warning> found = warnings.all(day, new Warnings.Wanted(colour, kind, fund));
    int within = Paging.within(page, found.size(), SIZE);
    int from = Paging.offset(within, SIZE);
    List<Warning> shown = found.subList(from, Math.min(found.size(), from + SIZE));
    model.addAttribute("asOf", day);
    model.addAttribute("counts", counts);
    model.addAttribute("warnings", new Paging<>(shown, within, SIZE, found.size()));
    model.addAttribute("colours", Colour.values());
    model.addAttribute("kinds", WarningKind.values());
    model.addAttribute("funds", funds.all());
    model.addAttribute("names", funds.names());
    return "warnings";
  }

  @GetMapping("/digests")
  String digests(Model model) {
    return digest("daily", Optional.empty(), model);
  }

  @GetMapping("/digests/{kind}")
  String digest(
      @PathVariable String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
      Model model) {
    DigestKind wanted = kind(kind);
    LocalDate today = today();
    LocalDate day = on.filter(d -> !wanted.firstDay(d).isAfter(today)).orElse(today);
    Digest digest = digests.of(wanted, day);
    model.addAttribute("digest", digest);
    model.addAttribute("colours", Colour.values());
    model.addAttribute("kinds", DigestKind.values());
    model.addAttribute("on", day);
    model.addAttribute("before", digest.from().minusDays(1));
    LocalDate after = digest.to().plusDays(1);
    model.addAttribute("after", after.isAfter(today) ? null : after);
    model.addAttribute("shown", SHOWN);
    return "digest";
  }

  private static DigestKind kind(String name) {
    for (DigestKind kind : DigestKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw PageMissing.of(name);
  }

  @GetMapping("/exceptions")
  String exceptions(
      @RequestParam Optional<ExceptionKind> kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    ExceptionsRegister.Wanted wanted = new ExceptionsRegister.Wanted(kind, from, to, today());
    model.addAttribute("exceptions", Paging.read(page, SIZE, "", p -> exceptions.page(wanted, p)));
    model.addAttribute("counts", exceptions.counts(wanted));
    model.addAttribute("kinds", ExceptionKind.values());
    return "exceptions";
  }

  @GetMapping("/exceptions/csv")
  ResponseEntity<byte[]> table(
      @RequestParam Optional<ExceptionKind> kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
    String csv = exceptions.csv(new ExceptionsRegister.Wanted(kind, from, to, today()));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("exceptions.csv").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

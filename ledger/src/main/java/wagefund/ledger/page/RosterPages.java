package wagefund.ledger.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterReader;
import wagefund.ledger.casefile.roster.RosterReading;
import wagefund.ledger.casefile.roster.RosterTemplate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/** Where a clerk opens a case with the roster of its workers. */
@Controller
class RosterPages {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** The name of the source of cases that officers open by hand. */
  private static final String BY_HAND = "ledger";

  private final Posting posting;

  RosterPages(Posting posting) {
    this.posting = posting;
  }

  @GetMapping("/cases/new")
  String form(Actor officer, Model model) {
    model.addAttribute("mayOpen", officer.has(Role.CLERK));
    return "case-new";
  }

  @GetMapping("/cases/roster.xlsx")
  ResponseEntity<byte[]> emptyWorkbook() {
    return file(RosterTemplate.emptyXlsx(), "roster.xlsx", XLSX);
  }

  @GetMapping("/cases/roster.csv")
  ResponseEntity<byte[]> emptyText() {
    return file(RosterTemplate.emptyCsv(), "roster.csv", MediaType.parseMediaType("text/csv"));
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  @PostMapping("/cases/new")
  String open(@RequestParam MultipartFile roster, Form form, RedirectAttributes next) {
    byte[] content = bytes(roster);
    CaseId id = RegisterCase.idOf(BY_HAND, form.text("number"));
    Optional<Outcome> accepted =
        posting.answer(
            form,
            "open",
            next,
            id.value(),
            () -> register(id, form, content),
            () -> form.key(content));
    if (accepted.isEmpty()) {
      return "redirect:/cases/new";
    }
    next.addAttribute("id", id.value());
    return "redirect:/cases/{id}";
  }

  private static RegisterCase register(CaseId id, Form form, byte[] content) {
    CaseDetails details = details(form);
    if (content.length == 0) {
      throw new Malformed(PageError.FILE_NOT_CHOSEN, Facts.NONE, "roster");
    }
    RosterReader reader = new RosterReader(form.on());
    RosterReading reading =
        form.has("total") ? reader.read(content, form.money("total")) : reader.read(content);
    return new RegisterCase(
        id, details, workers(reading.roster()), form.on(), form.by(), form.at());
  }

  private static CaseDetails details(Form form) {
    return new CaseDetails(
        BY_HAND,
        form.required("number"),
        new Employer(form.text("employer"), form.text("employerCode")),
        form.text("contractor"),
        form.text("project"),
        form.text("region"),
        form.choice("sector", Sector.class),
        form.has("governmentInvested"),
        form.has("filed"),
        form.all("situations").stream()
            .map(s -> Form.choice(s, "situations", Situation.class))
            .collect(Collectors.toSet()));
  }

  private static List<ClaimingWorker> workers(Roster roster) {
    return java.util.stream.IntStream.range(0, roster.lines().size())
        .mapToObj(
            i -> {
              var line = roster.lines().get(i);
              return new ClaimingWorker(i + 1, line.person(), line.arrears());
            })
        .toList();
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package wagefund.ledger.page;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.audit.AuditError;
import wagefund.ledger.platform.audit.AuditPackage;
import wagefund.ledger.platform.audit.AuditPackages;
import wagefund.ledger.platform.web.Refused;

/** 审计包: asking for an archive of a period, seeing how far it is, and fetching it. */
@Controller
class AuditPages {

  private static final int SHOWN = 50;

  private final AuditPackages packages;
  private final Posting posting;

  AuditPages(AuditPackages packages, Posting posting) {
    this.packages = packages;
    this.posting = posting;
  }

  @GetMapping("/audit-packages")
  String list(Actor officer, Model model) {
    requireAuditor(officer);
    List<AuditPackage> found = packages.list(0, SHOWN);
    model.addAttribute("packages", found);
    model.addAttribute("funds", packages.funds());
    model.addAttribute(
        "waits",
        found.stream()
            .anyMatch(
                p ->
                    p.status() == AuditPackage.Status.WAITING
                        || p.status() == AuditPackage.Status.RUNNING));
    return "audit-packages";
  }

  @PostMapping("/audit-packages")
  String request(Form form, RedirectAttributes next) {
    requireAuditor(form.by());
    try {
      Outcome asked =
          packages.request(
              new FundId(form.required("fund")),
              month(form, "from"),
              month(form, "to"),
              form.has("unmasked"),
              form.text("reason"),
              form.key(),
              form.by());
      asked
          .rejection()
          .ifPresent(
              why -> {
                throw new Malformed(why.code(), why.facts(), "");
              });
      next.addFlashAttribute("done", "audit");
    } catch (Malformed malformed) {
      posting.refuse(next, form, "audit", malformed);
    }
    return "redirect:/audit-packages";
  }

  private static YearMonth month(Form form, String field) {
    try {
      return YearMonth.parse(form.required(field));
    } catch (DateTimeParseException e) {
      throw new Malformed(
          PageError.DATE_NOT_CHOSEN, Facts.of("value", Facts.shorten(form.text(field))), field);
    }
  }

  @GetMapping("/audit-packages/{id}/file")
  ResponseEntity<FileSystemResource> file(@PathVariable String id, Actor officer) {
    requireAuditor(officer);
    AuditPackage ready = packages.find(id).orElseThrow(() -> Refused.notFound("audit-package", id));
    Outcome fetched = packages.fetch(ready, officer);
    fetched
        .rejection()
        .ifPresent(
            why -> {
              throw new Refused(why);
            });
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + ".zip").build().toString())
        .body(new FileSystemResource(fetched.answer(Path.class)));
  }

  private static void requireAuditor(Actor officer) {
    if (!officer.has(Role.AUDITOR)) {
      throw new Refused(AuditError.AUDITOR_ROLE_NEEDED);
    }
  }
}

package wagefund.ledger.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.SignedIn;

/** Asking for audit packages, looking how far they are, and fetching them. */
@RestController
@RequestMapping("/api/v1/audit-packages")
@Tag(name = "audit", description = "审计包 · All of a period for an auditor, in one archive")
class AuditPackageApi {

  /**
   * What is asked for.
   *
   * @param from the first month, such as 2025-01
   * @param to the last month
   * @param unmasked whether people are named in full; default no
   * @param reason why, at most 200 characters
   */
  record AuditBody(
      FundId fundId, YearMonth from, YearMonth to, Optional<Boolean> unmasked, String reason) {}

  private final AuditPackages packages;

  AuditPackageApi(AuditPackages packages) {
    this.packages = packages;
  }

  @PostMapping
  @Operation(
      summary = "申请审计包 · Ask for an audit package; it is made in the background",
      description = "Needs the role AUDITOR.")
  ResponseEntity<IdBody> request(Posted posted, @RequestBody AuditBody body) {
    Outcome asked =
        packages.request(
            body.fundId(),
            body.from(),
            body.to(),
            body.unmasked().orElse(false),
            body.reason(),
            posted.key(),
            posted.by());
    return ResponseEntity.accepted().body(new IdBody(answer(asked, String.class)));
  }

  @GetMapping
  @Operation(summary = "审计包清单 · The audit packages, the newest first, at most 200")
  List<AuditPackage> list() {
    auditor();
    return packages.list(0, 200);
  }

  @GetMapping("/{id}")
  @Operation(summary = "审计包进度 · How far an audit package is, and its hash when it is ready")
  AuditPackage one(@PathVariable String id) {
    auditor();
    return find(id);
  }

  @GetMapping("/{id}/file")
  @Operation(summary = "下载审计包 · The archive; that it was fetched is recorded")
  ResponseEntity<FileSystemResource> file(@PathVariable String id) {
    Path archive = answer(packages.fetch(find(id), SignedIn.actor()), Path.class);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + ".zip").build().toString())
        .body(new FileSystemResource(archive));
  }

  private AuditPackage find(String id) {
    return packages.find(id).orElseThrow(() -> Refused.notFound("audit-package", id));
  }

  private static void auditor() {
    Actor who = SignedIn.actor();
    if (!who.has(Role.AUDITOR)) {
      throw new Refused(AuditError.AUDITOR_ROLE_NEEDED);
    }
  }

  private static <T> T answer(Outcome outcome, Class<T> type) {
    outcome
        .rejection()
        .ifPresent(
            rejection -> {
              throw new Refused(rejection);
            });
    return outcome.answer(type);
  }
}

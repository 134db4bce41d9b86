package wagefund.ledger.platform.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/proof-exports")
@Tag(name = "proof-exports", description = "可验证导出 · Exports that an outsider can prove")
class ProofExportApi {

  /** An export takes no facts. */
  record NothingBody() {}

  private final ProofExports exports;

  ProofExportApi(ProofExports exports) {
    this.exports = exports;
  }

  @PostMapping
  @Operation(
      summary = "申请导出 · Ask for an export; it is written in the background",
      description = "Needs the role AUDITOR. Who asked and who fetched it is kept.")
  ResponseEntity<ProofExports.Asked> ask(Posted posted, @RequestBody NothingBody nothing) {
    mustAudit(posted.by());
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(exports.ask(posted.by().name()));
  }

  @GetMapping
  @Operation(summary = "导出记录 · Who asked for exports, the latest first")
  Page<ProofExports.Asked> list(Actor officer, Paging paging) {
    mustAudit(officer);
    return new Page<>(
        exports.list(paging.offset(), paging.size()),
        paging.page(),
        paging.size(),
        exports.count());
  }

  @GetMapping("/{id}")
  @Operation(summary = "导出进度 · How far an export has come")
  ProofExports.Asked one(Actor officer, @PathVariable String id) {
    mustAudit(officer);
    return exports.find(id).orElseThrow(() -> Refused.notFound("proof-export", id));
  }

  @GetMapping("/{id}/file")
  @Operation(summary = "下载导出 · The export, as a ZIP archive")
  ResponseEntity<StreamingResponseBody> file(Actor officer, @PathVariable String id) {
    mustAudit(officer);
    ProofExports.Asked asked =
        exports.find(id).orElseThrow(() -> Refused.notFound("proof-export", id));
    if (!asked.status().equals("DONE")) {
      throw new Refused(
          new Rejection(
              ExportError.EXPORT_NOT_DONE, Facts.of("id", id).and("status", asked.status())));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-" + id + ".zip\"")
        .body(to -> exports.fetch(id, to));
  }

  private static void mustAudit(Actor officer) {
    if (!officer.has(Role.AUDITOR)) {
      throw new Refused(new Rejection(ExportError.AUDITOR_NEEDED, Facts.of("by", officer.name())));
    }
  }
}

package wagefund.ledger.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.RosterReader;
import wagefund.ledger.casefile.roster.RosterReading;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "欠薪案件与花名册 · Arrears cases and their rosters")
class CaseApi {

  private final Gate gate;
  private final JsonMapper json;

  CaseApi(Gate gate, JsonMapper json) {
    this.gate = gate;
    this.json = json;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "登记案件 · Open a case with its workers",
      description = "Needs the role CLERK or a case system. One external reference, one case.")
  ResponseEntity<IdBody> open(Posted posted, @RequestBody CaseBody body) {
    var workers =
        body.workers()
            .orElseThrow(
                () ->
                    new Malformed(
                        EdgeError.JSON_FIELD_MISSING, Facts.of("field", "workers"), "workers"));
    return register(posted, body, json.writeValueAsBytes(workers));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "登记案件（花名册文件） · Open a case with a roster as XLSX or CSV",
      description = "The part case is the same as the JSON without workers; roster is the file.")
  ResponseEntity<IdBody> open(
      Posted posted,
      @RequestPart("case") CaseBody body,
      @RequestPart("roster") MultipartFile roster)
      throws IOException {
    if (body.workers().isPresent()) {
      throw new Malformed(
          EdgeError.JSON_FIELD_UNKNOWN,
          Facts.of("field", "workers").and("allowed", "roster"),
          "workers");
    }
    return register(posted, body, roster.getBytes());
  }

  private ResponseEntity<IdBody> register(Posted posted, CaseBody body, byte[] roster) {
    RosterReader reader = new RosterReader(LocalDate.ofInstant(posted.at(), Times.ZONE));
    RosterReading reading =
        body.declaredTotal().isPresent()
            ? reader.read(roster, body.declaredTotal().orElseThrow())
            : reader.read(roster);
    String source = body.sourceSystem().orElseGet(() -> posted.by().name());
    CaseId id = RegisterCase.idOf(source, body.externalRef());
    RegisterCase register =
        new RegisterCase(
            id,
            body.details(source),
            workers(reading.roster()),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id.value(), register).created(new IdBody(id.value()));
  }

  private static List<ClaimingWorker> workers(Roster roster) {
    List<ClaimingWorker> workers = new ArrayList<>();
    for (RosterLine line : roster.lines()) {
      workers.add(new ClaimingWorker(workers.size() + 1, line.person(), line.arrears()));
    }
    return workers;
  }
}

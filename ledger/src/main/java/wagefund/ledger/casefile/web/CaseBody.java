package wagefund.ledger.casefile.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/**
 * A case as it is reported.
 *
 * @param sourceSystem the system that reports it; without one, whoever asks
 * @param externalRef its number there
 * @param declaredTotal what the roster must add up to, where it was declared apart from it
 * @param workers the roster
 */
@Schema(name = "Case", description = "A case as it is reported, with its roster")
record CaseBody(
    Optional<String> sourceSystem,
    String externalRef,
    EmployerBody employer,
    Optional<String> contractor,
    Optional<String> project,
    String region,
    Sector sector,
    Optional<Boolean> governmentInvested,
    Optional<Boolean> filed,
    Set<Situation> situations,
    Optional<Money> declaredTotal,
    @ArraySchema(schema = @Schema(implementation = WorkerBody.class)) Optional<JsonNode> workers,
    Optional<LocalDate> on) {

  /** Who owes the wages. */
  @Schema(name = "Employer")
  record EmployerBody(String name, Optional<String> code) {}

  /** One worker and what is owed by month; read as a line of a roster. */
  @Schema(name = "Worker")
  record WorkerBody(
      Optional<Integer> no,
      String name,
      String idNumber,
      String bank,
      String cardNumber,
      Optional<String> phone,
      @Schema(example = "{\"2022-05\": \"1200.00\"}") Map<String, Money> arrears) {}

  /** The roster, where the request holds one. */
  Optional<JsonNode> roster() {
    return workers.filter(node -> !node.isNull() && !node.isMissingNode());
  }

  CaseDetails details(String source) {
    return new CaseDetails(
        source,
        externalRef,
        new Employer(employer.name(), employer.code().orElse("")),
        contractor.orElse(""),
        project.orElse(""),
        region,
        sector,
        governmentInvested.orElse(false),
        filed.orElse(false),
        Set.copyOf(List.copyOf(situations)));
  }
}

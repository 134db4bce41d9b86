package wagefund.ledger.wageaccount.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.web.DocumentBody;

/**
 * A wage sheet that the workers have signed.
 *
 * @param workers the lines, where they do not come as a file
 */
@Schema(name = "Payroll", description = "A wage sheet that the workers have signed")
record PayrollBody(
    YearMonth month,
    @ArraySchema(schema = @Schema(implementation = PaidWorkerBody.class))
        Optional<JsonNode> workers,
    DocumentBody document,
    Optional<LocalDate> on) {

  /** One worker and the wage; read as a line of a roster. */
  @Schema(name = "PaidWorker", description = "One worker and the wage of the month")
  record PaidWorkerBody(
      String name,
      String idNumber,
      String bank,
      String cardNumber,
      Optional<String> phone,
      Money amount) {}

  /** The lines, each for the month of the payroll where it names none. */
  Optional<JsonNode> roster() {
    return workers
        .filter(node -> !node.isNull() && !node.isMissingNode())
        .map(
            node -> {
              for (JsonNode line : node) {
                if (line instanceof ObjectNode object
                    && !object.has("month")
                    && !object.has("arrears")) {
                  object.put("month", month.toString());
                }
              }
              return node;
            });
  }
}

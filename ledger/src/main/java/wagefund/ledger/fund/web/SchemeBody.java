package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.ShippedSchemes;

/**
 * A scheme to adopt.
 *
 * @param content the whole scheme file, YAML or JSON
 * @param shipped instead: the name of a scheme that comes with the ledger
 * @param effectiveFrom the first day on which approvals follow it
 * @param document the paper by which it was adopted
 */
@Schema(
    name = "Scheme",
    description = "A scheme to adopt: its content, or the name of a shipped one")
record SchemeBody(
    Optional<String> content,
    Optional<String> shipped,
    LocalDate effectiveFrom,
    DocumentBody document) {

  String text() {
    return ShippedSchemes.contentOr(content, shipped);
  }
}

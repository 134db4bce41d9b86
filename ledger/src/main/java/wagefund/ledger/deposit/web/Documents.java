package wagefund.ledger.deposit.web;

import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.EdgeError;

/** The paper that an act names, where the same body is also used without one. */
final class Documents {

  private Documents() {}

  static Document required(Optional<DocumentBody> body) {
    return body.orElseThrow(
            () ->
                new Malformed(
                    EdgeError.JSON_FIELD_MISSING, Facts.of("field", "document"), "document"))
        .document();
  }
}

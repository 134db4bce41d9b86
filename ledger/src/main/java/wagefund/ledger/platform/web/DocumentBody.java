package wagefund.ledger.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Document;

/**
 * The paper on whose authority something is done.
 *
 * @param number its number, at most 120 characters
 * @param title its title, at most 200 characters
 * @param dated the date that it bears
 */
@Schema(name = "Document", description = "The paper on whose authority something is done")
public record DocumentBody(String number, Optional<String> title, LocalDate dated) {

  public Document document() {
    return new Document(number, title.orElse(""), dated);
  }
}

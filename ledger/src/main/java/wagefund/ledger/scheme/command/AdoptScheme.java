package wagefund.ledger.scheme.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Adopts a scheme for a fund from a date on. The answer is its {@link SchemeTerms}.
 *
 * <p>Rejected with {@code FUND_MANAGER_NEEDED}, {@code SCHEME_ALREADY_ADOPTED}, {@code
 * SCHEME_VERSION_TAKEN} or {@code EFFECTIVE_BEFORE_SCHEME_IN_FORCE}; a file that cannot be read is
 * {@link Malformed} with all its problems at once.
 *
 * @param content the whole scheme file, YAML or JSON, at most 262,144 characters
 * @param effectiveFrom the first day on which approvals follow it
 * @param document the paper by which the authority adopted it
 */
public record AdoptScheme(
    @TargetAggregateIdentifier SchemeBookId schemeBookId,
    String content,
    LocalDate effectiveFrom,
    Document document,
    Actor by,
    Instant at) {

  /** The longest scheme file, in characters. */
  public static final int CONTENT_LIMIT = 262_144;

  public AdoptScheme {
    requireShortEnough(content);
  }

  static void requireShortEnough(String content) {
    if (content.length() > CONTENT_LIMIT) {
      throw new Malformed(SchemeError.SCHEME_TOO_LONG, Facts.of("limit", CONTENT_LIMIT), "content");
    }
  }
}

package wagefund.ledger.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * Who asks for a change, when, and under which name of the request.
 *
 * @param by the officer or the case system
 * @param key the client's name for the request, with the digest of the request
 * @param at when it arrived
 */
public record Posted(Actor by, IdempotencyKey key, Instant at) {

  /** The business date: as given, else today in China. */
  public LocalDate on(Optional<LocalDate> given) {
    return given.orElseGet(() -> LocalDate.ofInstant(at, Times.ZONE));
  }
}

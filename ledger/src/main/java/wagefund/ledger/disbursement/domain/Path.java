package wagefund.ledger.disbursement.domain;

import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/** What a source can do now for a request. */
sealed interface Path {

  /** It pays: what it begins, under which name, and how much. */
  record Begins(String reference, Money amount) implements Path {}

  /** It is on its way, or holds what another step must free; nothing else may pay meanwhile. */
  record Waits() implements Path {}

  /**
   * It pays nothing more, and the next source may.
   *
   * @param why the code of the reason
   * @param record whether the ledger itself records that it is used up
   */
  record Passes(String why, boolean record) implements Path {}

  /** It refuses, and nothing may go on. */
  record Refuses(Rejection why) implements Path {}

  /** What comes of asking a source to begin. */
  static Path of(Outcome outcome, String reference, Money amount) {
    Optional<Rejection> why = outcome.rejection();
    return why.isPresent() ? new Refuses(why.get()) : new Begins(reference, amount);
  }
}

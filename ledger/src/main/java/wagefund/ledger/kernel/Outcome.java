package wagefund.ledger.kernel;

import java.util.Optional;
import java.util.function.Function;

/** What came of a command: it was accepted, with an answer, or rejected, with nothing done. */
public sealed interface Outcome {

  record Accepted(Object answer) implements Outcome {}

  record Rejected(Rejection why) implements Outcome {}

  static Outcome accepted() {
    return new Accepted("");
  }

  static Outcome accepted(Object answer) {
    return new Accepted(answer);
  }

  static Outcome rejected(Rejection rejection) {
    return new Rejected(rejection);
  }

  static Outcome rejected(ErrorCode code) {
    return new Rejected(new Rejection(code));
  }

  static Outcome rejected(ErrorCode code, Facts facts) {
    return new Rejected(new Rejection(code, facts));
  }

  default boolean isAccepted() {
    return this instanceof Accepted;
  }

  default Optional<Rejection> rejection() {
    return this instanceof Rejected r ? Optional.of(r.why()) : Optional.empty();
  }

  /** The answer as the type that the command documents. */
  default <T> T answer(Class<T> type) {
    if (this instanceof Accepted a) {
      return type.cast(a.answer());
    }
    throw new IllegalStateException("Rejected: " + this);
  }

  /** Goes on with the answer where it was accepted. */
  default <T> Outcome then(Class<T> type, Function<T, Outcome> next) {
    return this instanceof Accepted ? next.apply(answer(type)) : this;
  }
}

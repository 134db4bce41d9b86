package wagefund.ledger.kernel;

/** A refusal by the rules: a stable code, and the facts compared. Nothing has happened. */
public record Rejection(ErrorCode code, Facts facts) {

  public Rejection(ErrorCode code) {
    this(code, Facts.NONE);
  }
}

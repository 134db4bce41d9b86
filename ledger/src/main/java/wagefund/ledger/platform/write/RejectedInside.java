package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/** A part of a command was rejected after another part had had its effect: all is undone. */
public final class RejectedInside extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public RejectedInside(Rejection rejection) {
    super(rejection.code().name());
    this.rejection = rejection;
  }

  /**
   * Goes on where a part was accepted. What was asked beforehand cannot be refused now; if it is,
   * all is undone.
   */
  public static void unlessAccepted(Outcome outcome) {
    outcome
        .rejection()
        .ifPresent(
            rejection -> {
              throw new RejectedInside(rejection);
            });
  }

  Rejection rejection() {
    return rejection;
  }
}

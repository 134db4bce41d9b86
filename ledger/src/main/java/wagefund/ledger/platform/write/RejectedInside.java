package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.Rejection;

/** A part of a command was rejected after another part had had its effect: all is undone. */
public final class RejectedInside extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public RejectedInside(Rejection rejection) {
    super(rejection.code().name());
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}

package wagefund.ledger.platform.web;

import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Rejection;

/** A refusal on its way to whoever asked; it exists at the edge only. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public Refused(Rejection rejection) {
    super(rejection.code().name(), null, false, false);
    this.rejection = rejection;
  }

  public Refused(ErrorCode code, Facts facts) {
    this(new Rejection(code, facts));
  }

  public Refused(ErrorCode code) {
    this(new Rejection(code));
  }

  /** There is no such thing. */
  public static Refused notFound(String what, String id) {
    return new Refused(KernelError.NOT_FOUND, Facts.of("what", what).and("id", Facts.shorten(id)));
  }

  public Rejection rejection() {
    return rejection;
  }
}

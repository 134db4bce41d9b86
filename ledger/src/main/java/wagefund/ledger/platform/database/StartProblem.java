package wagefund.ledger.platform.database;

/** The ledger cannot start for a reason that whoever starts it can mend; printed as one line. */
public final class StartProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartProblem(String message) {
    super(message);
  }

  public StartProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

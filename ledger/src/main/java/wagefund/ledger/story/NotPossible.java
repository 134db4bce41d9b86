package wagefund.ledger.story;

/** A step cannot even be asked for, because what it refers to was never made. */
final class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String why;

  NotPossible(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}

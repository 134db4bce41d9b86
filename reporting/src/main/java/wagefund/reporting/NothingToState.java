package wagefund.reporting;

/** There is no fund, case or advance of the id that was asked for. */
public final class NothingToState extends Exception {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;

  NothingToState(String kind, String id) {
    super("no " + kind + " " + id);
    this.kind = kind;
    this.id = id;
  }

  /** {@code fund}, {@code case} or {@code advance}. */
  public String kind() {
    return kind;
  }

  /** The id that was asked for. */
  public String id() {
    return id;
  }
}

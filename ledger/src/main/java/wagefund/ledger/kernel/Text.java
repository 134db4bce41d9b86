package wagefund.ledger.kernel;

/** Checks of free text that comes from outside. */
public final class Text {

  private Text() {}

  /**
   * The text without blanks around it.
   *
   * @throws Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public static String required(String text, int limit, String place) {
    String stripped = optional(text, limit, place);
    if (stripped.isEmpty()) {
      throw new Malformed(KernelError.TEXT_MISSING, Facts.NONE, place);
    }
    return stripped;
  }

  /** As {@link #required}, but may be empty. */
  public static String optional(String text, int limit, String place) {
    String stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) > limit) {
      throw new Malformed(KernelError.TEXT_TOO_LONG, Facts.of("limit", limit), place);
    }
    return stripped;
  }
}

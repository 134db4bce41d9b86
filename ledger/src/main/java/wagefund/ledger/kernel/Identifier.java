package wagefund.ledger.kernel;

/** The name of one thing, for ever: letters, digits, {@code . _ : -}, at most 80. */
public interface Identifier {

  String value();

  /**
   * @throws Malformed {@code ID_UNREADABLE}
   */
  static void require(String value) {
    if (value.isEmpty() || value.length() > 80 || !isPlain(value)) {
      throw new Malformed(KernelError.ID_UNREADABLE, Facts.of("value", Facts.shorten(value)));
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._:-".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}

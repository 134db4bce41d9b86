package wagefund.reporting;

/**
 * A text in both languages: Chinese first, English small beside it.
 *
 * @param zh the Chinese text
 * @param en the English text; may be empty
 */
record Both(String zh, String en) {

  /** The text as a template shows it, in the style markup of the report engine. */
  String styled() {
    return en.isEmpty() ? escape(zh) : styledWith(" ");
  }

  /** As {@link #styled()}, the English on a line of its own. */
  String stacked() {
    return en.isEmpty() ? escape(zh) : styledWith("\n");
  }

  private String styledWith(String between) {
    return escape(zh) + between + "<style size='6' forecolor='#666666'>" + escape(en) + "</style>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

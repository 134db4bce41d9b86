package wagefund.ledger.kernel;

import java.text.Normalizer;

/** How names of people are read and compared. */
public final class PersonName {

  /** Characters at most. */
  public static final int LIMIT = 60;

  private PersonName() {}

  /**
   * The name in its one spelling: no blanks around it or between Chinese characters, one blank
   * between words, one kind of dot.
   *
   * @throws Malformed {@code TEXT_MISSING} or {@code PERSON_NAME_UNREADABLE}
   */
  public static String read(String text) {
    String name =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Z}\\s]+", " ")
            .replaceAll("[•‧∙⋅・･]", "·")
            .replaceAll("(?<=[\\p{IsHan}·]) | (?=[\\p{IsHan}·])", "");
    if (name.isBlank()) {
      throw new Malformed(KernelError.TEXT_MISSING, Facts.NONE);
    }
    String stripped = name.strip();
    if (stripped.codePointCount(0, stripped.length()) > LIMIT
        || !stripped.matches("[\\p{L}\\p{M}\\p{Co}〇· .'-]+")) {
      throw new Malformed(PersonError.PERSON_NAME_UNREADABLE, Facts.of("limit", LIMIT));
    }
    return stripped;
  }

  /** The first and the last character, such as 张*明; of a name of two characters the first. */
  public static String mask(String name) {
    int[] characters = name.codePoints().toArray();
    String first = new String(characters, 0, 1);
    return characters.length <= 2
        ? first + "*"
        : first
            + "*".repeat(characters.length - 2)
            + new String(characters, characters.length - 1, 1);
  }
}

package wagefund.reporting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/**
 * The typeface of all statements, and what it cannot show. A character without a glyph would vanish
 * from the page, and with it a part of somebody's name; it is printed as {@value #MISSING} instead
 * and explained in a note.
 */
final class Typeface {

  static final String NAME = "Noto Sans SC";
  static final String MISSING = "〓";

  private static final Font REGULAR = load("/fonts/NotoSansSC_400Regular.ttf");

  private Typeface() {}

  /** The regular face at a size in points. */
  static Font regular(int size) {
    return REGULAR.deriveFont(Font.PLAIN, size);
  }

  /**
   * The text with {@value #MISSING} for whatever has no glyph.
   *
   * @param missing takes the characters that were replaced, such as {@code U+20BB7}
   */
  static String printable(String text, Set<String> missing) {
    if (REGULAR.canDisplayUpTo(text) < 0 && text.chars().noneMatch(Typeface::isControl)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isControl(point)) {
                shown.append(' ');
              } else if (REGULAR.canDisplay(point) || point == '\n') {
                shown.appendCodePoint(point);
              } else {
                shown.append(MISSING);
                missing.add(String.format(Locale.ROOT, "U+%04X", point));
              }
            });
    return shown.toString();
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point) && point != '\n';
  }

  private static Font load(String resource) {
    try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("missing font " + resource);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("unreadable font " + resource, e);
    }
  }
}

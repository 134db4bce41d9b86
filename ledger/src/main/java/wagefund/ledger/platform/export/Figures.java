package wagefund.ledger.platform.export;

/** Amounts and names as plain text. */
final class Figures {

  private static final long FEN = 100;

  private Figures() {}

  /** Yuan with two decimals. */
  static String yuan(long fen) {
    long yuan = fen / FEN;
    long rest = Math.abs(fen % FEN);
    return (fen < 0 && yuan == 0 ? "-" : "") + yuan + (rest < 10 ? ".0" : ".") + rest;
  }

  /** A part of the name of an account: letters, digits and hyphens, beginning with no small one. */
  static String segment(String text) {
    StringBuilder segment = new StringBuilder();
    text.codePoints()
        .map(c -> c < 128 && !Character.isLetterOrDigit(c) ? '-' : c)
        .map(c -> Character.isWhitespace(c) ? '-' : c)
        .forEach(segment::appendCodePoint);
    while (segment.length() > 0 && segment.charAt(0) == '-') {
      segment.deleteCharAt(0);
    }
    if (segment.length() == 0) {
      return "0";
    }
    segment.setCharAt(0, Character.toUpperCase(segment.charAt(0)));
    return segment.toString();
  }
}

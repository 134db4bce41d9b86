package wagefund.ledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which lines are meant: {@code 7}, {@code [7, 23]}, {@code 1-5, 9}. */
final class LineNumbers {

  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,5})\\s*(?:-|\\.\\.|to|至)\\s*(\\d{1,5})");

  private LineNumbers() {}

  static List<Integer> read(Piece piece, String caseName, Known known) {
    if (piece.isList()) {
      return piece.list().stream().map(item -> known.line(caseName, item)).toList();
    }
    return read(piece, piece.text(), caseName, known);
  }

  static List<Integer> read(Piece piece, String text, String caseName, Known known) {
    List<Integer> lines = new ArrayList<>();
    for (String part : text.split("[,，、]|\\band\\b|和", -1)) {
      String one = part.strip();
      Matcher range = RANGE.matcher(one);
      Optional<Integer> named = known.lineOf(caseName, one);
      if (named.isPresent()) {
        lines.add(named.get());
      } else if (range.matches()) {
        for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
          lines.add(i);
        }
      } else if (one.matches("\\d{1,5}")) {
        lines.add(Integer.valueOf(one));
      } else {
        piece.problem("expected line numbers such as 7, 23 or 1-5, found " + text.strip());
        return List.of();
      }
    }
    return List.copyOf(lines);
  }
}

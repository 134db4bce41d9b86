package wagefund.ledger.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;

/**
 * The fields of a piece, each taken once. What is left over at the end is unknown, and the problem
 * names what would have been allowed.
 */
final class Fields {

  private final Piece whole;
  private final Map<String, Piece.Entry> left = new LinkedHashMap<>();
  private final List<String> allowed = new ArrayList<>();

  Fields(Piece whole, List<Piece.Entry> entries) {
    this.whole = whole;
    for (Piece.Entry entry : entries) {
      Piece.Entry before = left.put(Piece.plain(entry.key().text()), entry);
      if (before != null) {
        entry.key().problem("stands twice: " + Facts.shorten(entry.key().text()));
      }
    }
  }

  Optional<Piece> take(String name) {
    if (!allowed.contains(name)) {
      allowed.add(name);
    }
    return Optional.ofNullable(left.remove(Piece.plain(name))).map(Piece.Entry::value);
  }

  /** The field, which must be there. */
  Optional<Piece> need(String name) {
    Optional<Piece> piece = take(name);
    if (piece.isEmpty()) {
      whole.problem("the field " + name + " is missing");
    }
    return piece;
  }

  Piece whole() {
    return whole;
  }

  /** Complains about everything that was not taken. */
  void end() {
    for (Piece.Entry entry : left.values()) {
      entry
          .key()
          .problem(
              "unknown field "
                  + Facts.shorten(entry.key().text())
                  + ". Allowed: "
                  + String.join(", ", allowed));
    }
    left.clear();
  }
}

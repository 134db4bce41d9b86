package wagefund.reporting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a statement.
 *
 * @param section which part of the statement it belongs to; rows of a section follow one another
 * @param cells the cells by name; an absent cell is printed blank
 */
record Row(String section, Map<String, Object> cells) {

  Row {
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
  }

  static Row of(String section) {
    return new Row(section, Map.of());
  }

  Row with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(cells);
    more.put(name, value);
    return new Row(section, more);
  }

  /** A cell with an amount in yuan. */
  Row withFen(String name, long fen) {
    return with(name, Figures.yuan(fen));
  }
}

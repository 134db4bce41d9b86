package wagefund.ledger.scheme.domain;

import java.util.List;
import java.util.Map;

/** A piece of a scheme file, YAML or JSON, with the place where it stands. */
sealed interface Node {

  Place place();

  /** What it is, in the words of an error message. */
  String found();

  /**
   * Where something stands in a file.
   *
   * @param pointer the JSON pointer, empty for the whole file
   * @param line from 1
   * @param column from 1
   */
  record Place(String pointer, int line, int column) {

    Place child(String name, int childLine, int childColumn) {
      String escaped = name.replace("~", "~0").replace("/", "~1");
      return new Place(pointer + "/" + escaped, childLine, childColumn);
    }

    @Override
    public String toString() {
      return "line " + line + ", column " + column + (pointer.isEmpty() ? "" : ", " + pointer);
    }
  }

  /**
   * Fields by name, in the order of the file.
   *
   * @param names where each name stands
   */
  record Block(Place place, Map<String, Node> fields, Map<String, Place> names) implements Node {

    @Override
    public String found() {
      return "object";
    }
  }

  /** A list. */
  record Items(Place place, List<Node> items) implements Node {

    @Override
    public String found() {
      return "list";
    }
  }

  /** A single value, as it is written. */
  record Scalar(Place place, Type type, String text) implements Node {

    enum Type {
      TEXT,
      NUMBER,
      BOOLEAN,
      NOTHING
    }

    @Override
    public String found() {
      return switch (type) {
        case TEXT -> "text";
        case NUMBER -> "number";
        case BOOLEAN -> "true or false";
        case NOTHING -> "nothing";
      };
    }
  }
}

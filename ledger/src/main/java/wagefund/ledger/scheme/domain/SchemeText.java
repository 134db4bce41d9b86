package wagefund.ledger.scheme.domain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.scheme.command.SchemeError;

/**
 * Turns the text of a scheme file into nodes that know their line and column. The one class of this
 * room that knows a parsing library.
 */
final class SchemeText {

  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Set<String> TRUTH = Set.of("true", "false");
  private static final int DEPTH_LIMIT = 24;

  private final JsonParser parser;
  private final Problems problems;

  private SchemeText(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * Reads a file: JSON where it begins with a brace, YAML otherwise.
   *
   * @throws Malformed {@code SCHEME_UNREADABLE} where it is neither; lesser problems, such as a
   *     field that is there twice, are collected
   */
  static Node read(String content, Problems problems) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    JsonFactory format = text.stripLeading().startsWith("{") ? JSON : YAML;
    try (JsonParser parser = format.createParser(text)) {
      return new SchemeText(parser, problems).whole();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw unreadable(e.getOriginalMessage(), at == null ? "" : place(at).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node.Place place(JsonLocation at) {
    return new Node.Place("", at.getLineNr(), at.getColumnNr());
  }

  private static Malformed unreadable(String reason, String place) {
    String firstLine = reason.lines().findFirst().orElse("");
    return new Malformed(
        SchemeError.SCHEME_UNREADABLE, Facts.of("reason", Facts.shorten(firstLine)), place);
  }

  private Node whole() throws IOException {
    if (parser.nextToken() == null) {
      throw unreadable("empty", "line 1, column 1");
    }
    Node node = node(place(new Node.Place("", 1, 1), ""), 0);
    if (parser.nextToken() != null) {
      throw unreadable("more than one document", here().toString());
    }
    return node;
  }

  private Node node(Node.Place place, int depth) throws IOException {
    if (depth > DEPTH_LIMIT) {
      throw unreadable("nested more than " + DEPTH_LIMIT + " deep", place.toString());
    }
    refuseAlias(place);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return block(place, depth);
    }
    return token == JsonToken.START_ARRAY ? items(place, depth) : scalar(place, type(token));
  }

  /** Of the words that YAML 1.1 takes for truth, only true and false count; yes is a text. */
  private Node.Scalar.Type type(JsonToken token) throws IOException {
    if (token.isNumeric()) {
      return Node.Scalar.Type.NUMBER;
    }
    if (token.isBoolean() && TRUTH.contains(parser.getText())) {
      return Node.Scalar.Type.BOOLEAN;
    }
    return token == JsonToken.VALUE_NULL ? Node.Scalar.Type.NOTHING : Node.Scalar.Type.TEXT;
  }

  private Node scalar(Node.Place place, Node.Scalar.Type type) throws IOException {
    return new Node.Scalar(place, type, parser.getText());
  }

  private Node block(Node.Place place, int depth) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    Map<String, Node.Place> names = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Node.Place at = place(place, name);
      if (names.put(name, at) != null) {
        problems.add(SchemeError.FIELD_TWICE, Facts.of("field", Facts.shorten(name)), at);
      }
      parser.nextToken();
      fields.put(name, node(place(place, name), depth + 1));
    }
    return new Node.Block(place, fields, names);
  }

  private Node items(Node.Place place, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(place(place, String.valueOf(items.size())), depth + 1));
    }
    return new Node.Items(place, items);
  }

  private void refuseAlias(Node.Place place) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(
          SchemeError.ALIAS_NOT_ALLOWED, Facts.of("name", Facts.shorten(yaml.getText())), place);
    }
  }

  private Node.Place place(Node.Place parent, String name) {
    JsonLocation at = parser.currentTokenLocation();
    return name.isEmpty() ? here() : parent.child(name, at.getLineNr(), at.getColumnNr());
  }

  private Node.Place here() {
    return place(parser.currentTokenLocation());
  }
}

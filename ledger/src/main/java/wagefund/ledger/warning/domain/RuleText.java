package wagefund.ledger.warning.domain;

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
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.warning.command.WarningError;

/** Turns the text of a file of rules into nodes that know their line and column. */
final class RuleText {

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final int DEPTH_LIMIT = 12;

  private RuleText() {}

  /**
   * @throws Malformed {@code RULES_UNREADABLE}
   */
  static RuleNode read(String content) {
    try (YAMLParser parser = YAML.createParser(content)) {
      if (parser.nextToken() == null) {
        throw unreadable("empty", "line 1, column 1");
      }
      return node(parser, 0);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw unreadable(e.getOriginalMessage(), at == null ? "" : place(at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleNode node(YAMLParser parser, int depth) throws IOException {
    String place = place(parser);
    if (depth > DEPTH_LIMIT || parser.isCurrentAlias()) {
      throw unreadable("aliases and deep nesting are not read", place);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return block(parser, place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<RuleNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, depth + 1));
      }
      return new RuleNode.Items(place, List.copyOf(items));
    }
    return new RuleNode.Word(place, parser.getText().strip());
  }

  private static RuleNode block(YAMLParser parser, String place, int depth) throws IOException {
    Map<String, RuleNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String at = place(parser);
      parser.nextToken();
      if (fields.put(name, node(parser, depth + 1)) != null) {
        throw unreadable(Facts.shorten(name) + " is there twice", at);
      }
    }
    return new RuleNode.Block(place, fields);
  }

  private static String place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static String place(JsonLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static Malformed unreadable(String reason, String place) {
    return new Malformed(
        WarningError.RULES_UNREADABLE, Facts.of("reason", Facts.shorten(reason)), place);
  }
}

package wagefund.ledger.journal.domain;

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
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** Turns the text of a profile file into nodes that know their line and column. */
final class ProfileText {

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final int DEPTH_LIMIT = 12;

  private ProfileText() {}

  /**
   * @throws Malformed {@code PROFILE_UNREADABLE}
   */
  static ProfileNode read(String content) {
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

  private static ProfileNode node(YAMLParser parser, int depth) throws IOException {
    String place = place(parser);
    if (depth > DEPTH_LIMIT || parser.isCurrentAlias()) {
      throw unreadable("aliases and deep nesting are not read", place);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return block(parser, place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<ProfileNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, depth + 1));
      }
      return new ProfileNode.Items(place, List.copyOf(items));
    }
    return new ProfileNode.Word(place, parser.getText().strip());
  }

  private static ProfileNode block(YAMLParser parser, String place, int depth) throws IOException {
    Map<String, ProfileNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String at = place(parser);
      parser.nextToken();
      if (fields.put(name, node(parser, depth + 1)) != null) {
        throw unreadable(Facts.shorten(name) + " is there twice", at);
      }
    }
    return new ProfileNode.Block(place, fields);
  }

  private static String place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static String place(JsonLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static Malformed unreadable(String reason, String place) {
    return new Malformed(
        JournalError.PROFILE_UNREADABLE, Facts.of("reason", Facts.shorten(reason)), place);
  }
}

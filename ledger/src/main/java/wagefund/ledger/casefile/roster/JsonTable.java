package wagefund.ledger.casefile.roster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/**
 * Reads a list of objects, or an object with the list under {@code lines} or {@code workers}, as a
 * table whose header is the names used. Arrears may stand as an object under {@code arrears}: month
 * to amount. The number of a line is its place in the list, from 1.
 */
final class JsonTable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonTable() {}

  static Table read(String text, RosterLimits limits) {
    JsonNode list = list(parse(text));
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Map<String, Cell>> lines = new ArrayList<>();
    for (JsonNode line : list) {
      Map<String, Cell> cells = line(line);
      cells.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
      if (columns.size() > limits.columns()) {
        throw new Malformed(RosterError.TOO_MANY_COLUMNS, Facts.of("limit", limits.columns()));
      }
      if (lines.size() == limits.rows()) {
        throw Table.tooManyLines(limits);
      }
      lines.add(cells);
    }
    Table table = new Table(limits);
    table.add(0, columns.keySet().stream().map(name -> new Cell(name, false)).toList());
    for (int i = 0; i < lines.size(); i++) {
      Map<String, Cell> cells = lines.get(i);
      table.add(
          i + 1,
          columns.keySet().stream().map(name -> cells.getOrDefault(name, Cell.EMPTY)).toList());
    }
    return table;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      String place = "line " + e.getLocation().getLineNr();
      throw new Malformed(RosterError.FILE_UNREADABLE, Facts.NONE, place);
    }
  }

  private static JsonNode list(JsonNode root) {
    JsonNode list =
        root.isArray() ? root : root.has("lines") ? root.get("lines") : root.path("workers");
    if (!list.isArray()) {
      throw RosterFile.unreadable();
    }
    return list;
  }

  private static Map<String, Cell> line(JsonNode line) {
    if (!line.isObject()) {
      throw RosterFile.unreadable();
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    line.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isObject()) {
                value
                    .properties()
                    .forEach(month -> cells.put(month.getKey(), cell(month.getValue())));
              } else {
                cells.put(field.getKey(), cell(value));
              }
            });
    return cells;
  }

  private static Cell cell(JsonNode value) {
    if (value.isContainerNode()) {
      throw RosterFile.unreadable();
    }
    if (value.isNull()) {
      return Cell.EMPTY;
    }
    return value.isNumber() ? Cell.number(value.asText()) : Cell.text(value.asText());
  }
}

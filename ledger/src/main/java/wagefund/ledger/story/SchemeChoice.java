package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which scheme a fund adopts: one that comes with the ledger, one of the story, or one in a file.
 */
final class SchemeChoice {

  private static final int LIMIT = 1_000_000;

  private SchemeChoice() {}

  /**
   * @return {@code content} or {@code shipped}, {@code effectiveFrom} and {@code document}
   */
  static ObjectNode read(Fields fields, Path folder, LocalDate on, ObjectNode document) {
    Optional<Piece> scheme = fields.take("scheme");
    Optional<Piece> file = fields.take("schemeFile");
    Optional<Piece> minimumWage = fields.take("minimumWage");
    Optional<Piece> changes = fields.take("changes");
    LocalDate from = fields.take("effectiveFrom").map(Piece::date).orElse(on);
    ObjectNode chosen = Json.object();
    if (scheme.isPresent() == file.isPresent()) {
      fields.whole().problem("one of the fields scheme and schemeFile is needed");
    } else {
      ObjectNode changed = Json.object();
      changes.ifPresent(piece -> changed.setAll(object(piece)));
      minimumWage.ifPresent(
          piece -> changed.putObject("reference").set("minimumWage", wages(piece)));
      if (scheme.isPresent() && scheme.get().isText() && changed.isEmpty()) {
        chosen.put("shipped", shippedName(scheme.get()));
      } else {
        String content = scheme.map(SchemeChoice::content).orElseGet(() -> textOf(file, folder));
        chosen.put("content", changed.isEmpty() ? content : merged(content, changed, fields));
      }
    }
    chosen.put("effectiveFrom", from.toString());
    chosen.set("document", document);
    return chosen;
  }

  private static ObjectNode object(Piece piece) {
    return piece.isMapping() && piece.json() instanceof ObjectNode object ? object : missing(piece);
  }

  private static ObjectNode missing(Piece piece) {
    piece.problem("expected the fields of the scheme that are to be different");
    return Json.object();
  }

  /** One figure for everywhere and always, or a list with from, amount and region. */
  private static ArrayNode wages(Piece piece) {
    ArrayNode wages = Json.object().putArray("minimumWage");
    if (piece.isText()) {
      add(wages, "*", LocalDate.of(2000, 1, 1), piece);
      return wages;
    }
    for (Piece item : piece.list()) {
      Fields fields = item.fields();
      String region = fields.take("region").map(Piece::text).orElse("*");
      LocalDate from = fields.need("from").map(Piece::date).orElse(LocalDate.EPOCH);
      fields.need("amount").ifPresent(amount -> add(wages, region, from, amount));
      fields.end();
    }
    return wages;
  }

  private static void add(ArrayNode wages, String region, LocalDate from, Piece amount) {
    ObjectNode wage = wages.addObject();
    wage.put("region", region);
    wage.put("from", from.toString());
    wage.set("amount", Json.read(amount.money().toString()));
    wage.put("source", "assumed by the story");
  }

  private static String content(Piece scheme) {
    return scheme.isText() ? shipped(shippedName(scheme)) : Json.write(scheme.json());
  }

  private static String merged(String content, ObjectNode changes, Fields fields) {
    try {
      JsonNode merged = Json.merged(Json.readYaml(content), changes);
      return Json.write(merged);
    } catch (IllegalArgumentException e) {
      fields
          .whole()
          .problem("the scheme is neither YAML nor JSON, so nothing of it can be changed");
      return content;
    }
  }

  private static String textOf(Optional<Piece> file, Path folder) {
    Path path = folder.resolve(file.map(Piece::text).orElse(""));
    String text = StoryFile.textOf(path);
    if (text.length() > LIMIT) {
      file.ifPresent(piece -> piece.problem("the file is too large"));
    }
    return text;
  }

  private static String shippedName(Piece piece) {
    List<String> shipped = shipped();
    if (!shipped.contains(piece.text())) {
      piece.problem(
          "no scheme comes with the name "
              + piece.text()
              + ". Allowed: "
              + String.join(", ", shipped));
      return shipped.get(0);
    }
    return piece.text();
  }

  private static List<String> shipped() {
    try {
      List<String> names = new ArrayList<>();
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath:schemes/*.yaml")) {
        names.add(String.valueOf(resource.getFilename()).replace(".yaml", ""));
      }
      names.sort(String::compareTo);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shipped(String name) {
    try (InputStream in = SchemeChoice.class.getResourceAsStream("/schemes/" + name + ".yaml")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

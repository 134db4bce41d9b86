package wagefund.ledger.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagefund.ledger.platform.database.StartProblem;

/**
 * How the tables and fields of the standards are called: data, which a file of the customer may
 * replace.
 */
record AuditMapping(int format, List<Standard> standards) {

  static final String SHIPPED = "/audit/gbt24589.yaml";

  /**
   * A standard for accounting data.
   *
   * @param name the folder in the package
   * @param formats {@code xml} and {@code json}
   * @param root the element that holds a table
   */
  record Standard(
      String name, String title, List<String> formats, String root, Map<String, Table> tables) {}

  /**
   * A table of a standard.
   *
   * @param name the name of the file and of each row
   * @param fields our column to the name of the field, in the order in which they are written
   */
  record Table(String name, Map<String, String> fields) {}

  /** The mapping in a file, or the one that is shipped where none is named. */
  static AuditMapping read(String file) {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream text =
        file.isEmpty()
            ? Objects.requireNonNull(AuditMapping.class.getResourceAsStream(SHIPPED), SHIPPED)
            : Files.newInputStream(Path.of(file))) {
      AuditMapping mapping = yaml.readValue(text, AuditMapping.class);
      for (Standard standard : mapping.standards()) {
        standard
            .tables()
            .values()
            .forEach(table -> table.fields().values().forEach(AuditMapping::check));
      }
      return mapping;
    } catch (IOException | IllegalArgumentException e) {
      throw new StartProblem("The audit mapping " + file + " cannot be used: " + e.getMessage());
    }
  }

  /** A field is an element, so its name has to be one. */
  private static void check(String name) {
    if (!name.matches("[\\p{L}_][\\p{L}\\p{N}._-]*")) {
      throw new IllegalArgumentException("“" + name + "” cannot be the name of an element");
    }
  }
}

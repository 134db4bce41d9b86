package wagefund.ledger.story;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Turns the text of a story file into pieces. */
final class StoryFile {

  private static final int BYTES = 2_000_000;

  private StoryFile() {}

  static String textOf(Path file) {
    Problems problems = new Problems(file);
    try {
      if (!Files.isRegularFile(file)) {
        problems.add(new Place(1, 1), "there is no such file");
      } else if (Files.size(file) > BYTES) {
        problems.add(new Place(1, 1), "the file is too large: at most " + BYTES + " bytes");
      }
      problems.throwIfAny();
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      problems.add(new Place(1, 1), "the file is not in UTF-8");
    } catch (IOException e) {
      problems.add(new Place(1, 1), "the file cannot be read: " + e.getMessage());
    }
    problems.throwIfAny();
    return "";
  }

  /** The whole of a file; anchors are refused, for what is written must stand where it counts. */
  static Piece read(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(BYTES);
    options.setNestingDepthLimit(30);
    Yaml yaml = new Yaml(options);
    try {
      for (Event event : yaml.parse(new StringReader(text))) {
        if (event instanceof AliasEvent alias) {
          problems.add(
              place(alias.getStartMark()), "anchors and aliases are not allowed: write it out");
        }
      }
      problems.throwIfAny();
      Node node = yaml.compose(new StringReader(text));
      if (node != null) {
        return new Piece(node, problems);
      }
      problems.add(new Place(1, 1), "the file is empty");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.add(
          mark == null ? new Place(1, 1) : place(mark), "this is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(new Place(1, 1), "this is not YAML: " + firstLine(e));
    }
    problems.throwIfAny();
    throw new IllegalStateException("Neither a piece nor a problem");
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}

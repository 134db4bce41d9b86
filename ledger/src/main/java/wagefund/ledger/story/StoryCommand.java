package wagefund.ledger.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code story FILE...}: runs story files, each against a fresh ledger. */
public final class StoryCommand {

  /** All figures agree. */
  public static final int AGREES = 0;

  /** A figure differs, or a step was answered otherwise than told. */
  public static final int DIFFERS = 1;

  /** A file or an option cannot be read; nothing was run. */
  public static final int UNREADABLE = 2;

  /** What {@code --help} prints. */
  public static final String HELP =
      """
      story FILE... [--data-dir=DIR] [--keep]

      Runs story files, each against a fresh ledger on its embedded database, through the public
      API. Prints what was expected and what is. A directory stands for all its .yaml files.

        --data-dir=DIR  where the ledger keeps its data meanwhile (default: the working directory)
        --keep          keep the data; their directory is printed

      Exit code: 0 all agrees, 1 a difference, 2 a file or option cannot be read.
      """;

  private final PrintStream out;
  private final PrintStream err;
  private final List<Path> files = new ArrayList<>();
  private Path folder = Path.of("");
  private boolean keep;

  private StoryCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs with the arguments after {@code story}; answers the exit code. */
  public static int run(List<String> args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return run(args, out, err);
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    return new StoryCommand(out, err).runWith(args);
  }

  private int runWith(List<String> args) {
    if (args.contains("--help")) {
      out.print(HELP);
      return AGREES;
    }
    try {
      for (String arg : args) {
        argument(arg);
      }
      if (files.isEmpty()) {
        throw new UnreadableStory(List.of("no story file is given; see story --help"));
      }
      return runAll(read());
    } catch (UnreadableStory e) {
      e.problems().forEach(err::println);
      return UNREADABLE;
    } catch (IOException e) {
      err.println("the data directory cannot be used: " + e.getMessage());
      return UNREADABLE;
    }
  }

  private void argument(String arg) throws IOException {
    if (arg.equals("--keep")) {
      keep = true;
    } else if (arg.startsWith("--data-dir=")) {
      folder = path(arg.substring("--data-dir=".length()));
    } else if (arg.startsWith("--")) {
      throw new UnreadableStory(List.of("unknown option " + arg + "; see story --help"));
    } else if (Files.isDirectory(path(arg))) {
      try (Stream<Path> inside = Files.list(path(arg))) {
        inside.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    } else {
      files.add(path(arg));
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UnreadableStory(List.of("not a path: " + text));
    }
  }

  /** All files are read before anything is run. */
  private List<Story> read() {
    List<Story> stories = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        stories.add(StoryReader.read(file));
      } catch (UnreadableStory e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableStory(problems);
    }
    return stories;
  }

  private int runAll(List<Story> stories) throws IOException {
    StoryPrinter printer = new StoryPrinter(out, Terminal.isThere());
    int agreeing = 0;
    for (Story story : stories) {
      try (OwnLedger ledger = new OwnLedger(folder, keep)) {
        agreeing += new StoryRun(story, ledger, printer).run().agrees() ? 1 : 0;
        if (keep) {
          out.println("The data are kept in " + ledger.dataDir());
        }
      }
    }
    out.println(agreeing + " of " + stories.size() + " stories agree");
    return agreeing == stories.size() ? AGREES : DIFFERS;
  }
}

package wagefund.ledger.platform.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.WorkingCalendar;

/** The texts by which this ledger runs, word for word: those of the office before the shipped. */
@Component
class RuleFiles {

  /** What a text says. */
  enum Kind {
    CALENDAR("calendar", "csv"),
    POSTING_PROFILE_OF_THE_LEDGER("posting-of-the-ledger", "yaml"),
    WARNING_RULES("warnings", "yaml"),
    LPR_TABLE("lpr", "csv");

    final String file;
    final String ending;

    Kind(String file, String ending) {
      this.file = file;
      this.ending = ending;
    }
  }

  /**
   * A text.
   *
   * @param name such as the year of a calendar
   * @param effectiveFrom the first day that it is for, where it says so
   */
  record Rule(Kind kind, String name, String version, String effectiveFrom, String content) {

    /** What a later text takes the place of. */
    String key() {
      return kind + "\n" + name + "\n" + version;
    }

    Rule with(String other) {
      return new Rule(kind, name, version, effectiveFrom, other);
    }
  }

  private final List<Rule> inUse;

  RuleFiles(
      WorkingCalendar calendar,
      PostingProfiles profiles,
      @Value("${ledger.calendars:}") String calendars,
      @Value("${ledger.warning-rules:}") String warnings,
      @Value("${ledger.lpr-table:}") String rates) {
    List<Rule> rules = new ArrayList<>();
    for (int year : calendar.years()) {
      String file = year + ".csv";
      Path own = Path.of(calendars, file);
      boolean isOwn = !calendars.isEmpty() && Files.exists(own);
      rules.add(
          new Rule(
              Kind.CALENDAR,
              Integer.toString(year),
              "",
              year + "-01-01",
              isOwn ? read(own) : shipped("/calendar/" + file)));
    }
    for (PostingProfiles.Edition e : profiles.editions()) {
      rules.add(
          new Rule(
              Kind.POSTING_PROFILE_OF_THE_LEDGER,
              e.name(),
              e.version(),
              e.effectiveFrom().toString(),
              e.content()));
    }
    rules.add(
        new Rule(
            Kind.WARNING_RULES, "warnings", "", "", given(warnings, "/warnings/standard.yaml")));
    rules.add(new Rule(Kind.LPR_TABLE, "lpr", "", "", given(rates, "/lpr/lpr.csv")));
    this.inUse = List.copyOf(rules);
  }

  List<Rule> inUse() {
    return inUse;
  }

  private static String given(String file, String shipped) {
    return file.isEmpty() ? shipped(shipped) : read(Path.of(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shipped(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

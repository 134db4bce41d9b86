package wagefund.ledger.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Role;

/** Reads a story file; nothing of it is run unless all of it can be read. */
final class StoryReader {

  private static final String FORMAT = "1";

  private final Path file;
  private final Problems problems;
  private final Map<String, Officer> officers = new LinkedHashMap<>(Officer.USUAL);
  private final Known known = new Known();
  private String name = "";
  private Optional<LocalDate> day = Optional.empty();
  private boolean somethingToRetry;

  private StoryReader(Path file) {
    this.file = file;
    this.problems = new Problems(file);
  }

  /**
   * @throws UnreadableStory with everything that is wrong
   */
  static Story read(Path file) {
    return read(file, StoryFile.textOf(file));
  }

  /** Reads the text of a story; files that it names are beside the given one. */
  static Story read(Path file, String text) {
    return new StoryReader(file).story(text);
  }

  private Story story(String text) {
    Fields fields = StoryFile.read(text, problems).fields();
    name = fields.need("story").map(Piece::name).orElse("");
    String title = fields.need("title").map(p -> p.text(200)).orElse("");
    fields.need("format").ifPresent(p -> requireFormat(p));
    fields.take("officers").ifPresent(this::officers);
    List<Step> steps = new ArrayList<>();
    for (Piece piece : fields.need("steps").map(Piece::list).orElse(List.of())) {
      steps.add(step(piece, steps.size() + 1));
    }
    fields.end();
    problems.throwIfAny();
    if (steps.isEmpty()) {
      problems.add(new Place(1, 1), "a story needs at least one step");
    }
    problems.throwIfAny();
    return new Story(name, title, file, Map.copyOf(officers), List.copyOf(steps));
  }

  private static void requireFormat(Piece piece) {
    if (!piece.text().equals(FORMAT)) {
      piece.problem("the format is " + FORMAT + "; this ledger reads no other");
    }
  }

  /** {@code lin: CLERK}, {@code lin: [CLERK, CASHIER]} or {@code lin: {roles: [CLERK]}}. */
  private void officers(Piece piece) {
    for (Piece.Entry entry : piece.entries()) {
      String officer = entry.key().name();
      Piece roles = entry.value();
      if (roles.isMapping()) {
        Fields fields = roles.fields();
        roles = fields.need("roles").orElse(entry.key());
        fields.end();
      }
      officers.put(
          officer,
          new Officer(
              officer,
              roles.oneOrMore().stream()
                  .map(role -> Role.valueOf(role.word(Officer.ROLES)))
                  .collect(Collectors.toSet())));
    }
  }

  private Step step(Piece piece, int number) {
    Fields fields = piece.fields();
    String note = fields.take("note").map(Piece::text).orElse("");
    Optional<Piece> together = fields.take("concurrently");
    List<Deed> deeds = new ArrayList<>();
    if (together.isPresent()) {
      LocalDate on = day(fields);
      for (Piece part : together.get().list()) {
        deeds.add(part(part, on, number));
      }
      if (deeds.size() < 2) {
        together.get().problem("at least two steps are needed to happen at the same time");
      }
      name(deeds);
      somethingToRetry = false;
    } else {
      deeds.add(deed(fields, day(fields), number));
      name(deeds);
    }
    Optional<Piece> expect = fields.take("expect");
    List<Kind> kinds = deeds.stream().map(deed -> deed.action().kind()).toList();
    List<Expectation> expected =
        expect
            .map(p -> new ExpectationReader(known).read(p, together.isPresent(), kinds))
            .orElse(List.of());
    fields.end();
    return new Step(number, piece.place(), note, deeds, together.isPresent(), expected);
  }

  private Deed part(Piece piece, LocalDate on, int number) {
    Fields fields = piece.fields();
    LocalDate own = fields.take("on").map(Piece::date).orElse(on);
    Deed deed = deed(fields, own, number);
    if (!deed.action().kind().needsOfficer()) {
      piece.problem(deed.action().kind().word() + " cannot happen at the same time as others");
    }
    fields
        .take("expect")
        .ifPresent(p -> p.problem("expect belongs to the whole step, after concurrently"));
    fields.end();
    return deed;
  }

  /** What was created has a name from now on, unless it must be refused. */
  private void name(List<Deed> deeds) {
    for (Deed deed : deeds) {
      if (deed.refused().isEmpty()) {
        deed.action()
            .kind()
            .creates()
            .ifPresent(thing -> deed.action().name(thing).ifPresent(n -> known.give(thing, n)));
      }
    }
  }

  private LocalDate day(Fields fields) {
    Optional<LocalDate> written = fields.take("on").map(Piece::date);
    if (written.isPresent()) {
      day = written;
    } else if (day.isEmpty()) {
      fields.whole().problem("the field on is missing: the first step needs a date");
      day = Optional.of(LocalDate.EPOCH);
    }
    return day.orElse(LocalDate.EPOCH);
  }

  private Deed deed(Fields fields, LocalDate on, int number) {
    Place place = fields.whole().place();
    Optional<Piece> does = fields.need("do");
    Optional<Piece> by = fields.take("by");
    String key = fields.take("key").map(p -> p.text(40)).orElse("");
    Optional<Refusal> refused = fields.take("rejected").map(StoryReader::refusal);
    Fields parts = fields;
    Piece word = does.orElse(fields.whole());
    boolean nested = word.isMapping() && does.isPresent();
    if (nested && word.entries().size() == 1) {
      Piece.Entry entry = word.entries().get(0);
      word = entry.key();
      parts = entry.value().fields();
    }
    Optional<Kind> kind = does.isPresent() ? kind(word) : Optional.empty();
    if (kind.isEmpty()) {
      problems.throwIfAny();
    }
    Kind known = kind.orElse(Kind.RESTART);
    Action action =
        new ActionReader(name, file.toAbsolutePath().resolveSibling(""), this.known)
            .read(known, word.text(), parts, on, number);
    if (nested) {
      parts.end();
    }
    retry(known, word);
    return new Deed(place, on, officer(by, known, word), action, key, refused);
  }

  private void retry(Kind kind, Piece word) {
    if (kind == Kind.RETRY && !somethingToRetry) {
      word.problem("there is no single step before this one that could be sent again");
    }
    somethingToRetry = somethingToRetry || kind.needsOfficer();
  }

  private static Optional<Kind> kind(Piece piece) {
    Optional<Kind> kind = Kind.find(piece.text());
    if (kind.isEmpty()) {
      piece.problem("nothing that can be done: " + piece.text() + ". Allowed: " + Kind.all());
    }
    return kind;
  }

  private String officer(Optional<Piece> by, Kind kind, Piece word) {
    if (!kind.needsOfficer()) {
      return "";
    }
    if (by.isEmpty()) {
      if (kind == Kind.SIGN && word.is("check")) {
        return "checker";
      }
      if (kind == Kind.SIGN && word.is("review")) {
        return "reviewer";
      }
      if (kind.usually().isEmpty()) {
        word.problem("the field by is missing: who does it?");
      }
      return kind.usually();
    }
    String officer = by.get().text();
    if (by.get().isText() && !officers.containsKey(officer)) {
      by.get()
          .problem(
              "no officer has the name "
                  + officer
                  + ". Known: "
                  + String.join(", ", officers.keySet().stream().sorted().toList()));
    }
    return officer;
  }

  /** {@code INSUFFICIENT_FUNDS}, or {@code {code: INSUFFICIENT_FUNDS, needed: 120.00}}. */
  private static Refusal refusal(Piece piece) {
    if (piece.isText()) {
      return new Refusal(code(piece), Map.of());
    }
    Map<String, String> facts = new LinkedHashMap<>();
    String code = "";
    for (Piece.Entry entry : piece.entries()) {
      if (entry.key().is("code")) {
        code = code(entry.value());
      } else {
        facts.put(entry.key().text(), entry.value().text());
      }
    }
    if (code.isEmpty()) {
      piece.problem("the field code is missing");
    }
    return new Refusal(code, facts);
  }

  private static String code(Piece piece) {
    if (piece.isText() && !ErrorCodes.all().contains(piece.text())) {
      piece.problem("no error has the code " + piece.text() + "; docs/errors.md lists them all");
    }
    return piece.text();
  }
}

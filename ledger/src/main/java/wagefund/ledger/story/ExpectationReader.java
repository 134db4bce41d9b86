package wagefund.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.settlement.command.LineStatus;

/** Reads what the figures must be after a step, each with the name by which it is looked up. */
final class ExpectationReader {

  /** A line that waits for its release is queued; afterwards its batch knows its state. */
  private static final List<String> LINE_STATUSES =
      Stream.concat(Stream.of("QUEUED"), Arrays.stream(LineStatus.values()).map(Enum::name))
          .toList();

  private final Known known;
  private final List<Expectation> expected = new ArrayList<>();

  /** What a question with two dates puts before the names of its figures. */
  private String question = "";

  ExpectationReader(Known known) {
    this.known = known;
  }

  List<Expectation> read(Piece piece, boolean together, List<Kind> kinds) {
    Fields fields = piece.fields();
    fields.take("fund").ifPresent(p -> each(p, Thing.FUND, Figure.OF_FUND));
    fields.take("case").ifPresent(p -> each(p, Thing.CASE, Figure.OF_CASE));
    fields.take("deposit").ifPresent(p -> each(p, Thing.DEPOSIT, Figure.OF_DEPOSIT));
    fields.take("notice").ifPresent(p -> each(p, Thing.NOTICE, Figure.OF_NOTICE));
    fields.take("wageAccount").ifPresent(p -> each(p, Thing.WAGE_ACCOUNT, Figure.OF_WAGE_ACCOUNT));
    fields.take("tranches").ifPresent(p -> byThing(p, Thing.FUND, this::tranches));
    fields.take("claim").ifPresent(this::claims);
    fields.take("estate").ifPresent(p -> byThing(p, Thing.ESTATE, this::estate));
    if (kinds.contains(Kind.DISTRIBUTE)) {
      fields
          .take("distribution")
          .ifPresent(p -> figures(p, "distribution", Figure.OF_DISTRIBUTION));
    }
    fields.take("writeOff").ifPresent(p -> each(p, Thing.WRITE_OFF, Figure.OF_WRITE_OFF));
    fields.take("debtor").ifPresent(p -> byThing(p, Thing.CASE, this::debtors));
    fields.take("overpaid").ifPresent(p -> byThing(p, Thing.CASE, this::overpaid));
    fields.take("worker").ifPresent(p -> byThing(p, Thing.CASE, this::workers));
    fields.take("advance").ifPresent(p -> byThing(p, Thing.ADVANCE, this::advance));
    fields.take("line").ifPresent(p -> byThing(p, Thing.ADVANCE, this::lines));
    fields.take("accounts").ifPresent(p -> byThing(p, Thing.FUND, this::accounts));
    fields.take("vouchers").ifPresent(this::vouchers);
    fields.take("asKnown").ifPresent(this::asKnown);
    fields.take("trialBalance").ifPresent(p -> fixed(p, "trial balance", "balanced"));
    fields.take("identity").ifPresent(p -> fixed(p, "identity", "holds"));
    if (kinds.contains(Kind.RECEIPT) || kinds.contains(Kind.USE_OVER_RECOVERY)) {
      fields.take("receipt").ifPresent(p -> figures(p, "receipt", Figure.OF_RECEIPT));
    }
    if (kinds.contains(Kind.WIRE) || kinds.contains(Kind.IDENTIFY)) {
      fields.take("wire").ifPresent(p -> figures(p, "wire", Figure.OF_WIRE));
    }
    if (kinds.contains(Kind.PREVIEW_ADVANCE)) {
      fields.take("preview").ifPresent(p -> computed(p, "preview", Figure.OF_PREVIEW));
    }
    if (together) {
      fields.take("accepted").ifPresent(p -> add("accepted", String.valueOf(p.count(1_000))));
      fields.take("rejected").ifPresent(this::refusals);
    }
    Figure.OF_FUND.forEach(figure -> alone(fields, figure, Thing.FUND));
    fields.take("workersLeft").ifPresent(p -> only(p, Thing.CASE, "outstanding"));
    fields.end();
    return List.copyOf(expected);
  }

  private void add(String figure, String value) {
    expected.add(new Expectation(question + figure, value));
  }

  /** Questions with two dates: as of a business date, as known on a day of the story. */
  private void asKnown(Piece piece) {
    for (Piece one : piece.oneOrMore()) {
      Fields fields = one.fields();
      String asOf = fields.need("asOf").map(p -> p.date().toString()).orElse("");
      String knownOn = fields.take("knownOn").map(p -> p.date().toString()).orElse("now");
      question = new AsKnown(asOf, knownOn).prefix();
      fields.take("fund").ifPresent(p -> each(p, Thing.FUND, Figure.OF_FUND));
      fields
          .take("case")
          .ifPresent(
              p ->
                  byThing(
                      p,
                      Thing.CASE,
                      (inner, name) -> figures(inner, "case " + name, Figure.OF_CASE_ACCOUNT)));
      fields.take("claim").ifPresent(this::knownClaims);
      fields.take("accounts").ifPresent(p -> byThing(p, Thing.FUND, this::accounts));
      fields.end();
      question = "";
    }
  }

  private void knownClaims(Piece piece) {
    byThing(
        piece, Thing.CASE, (inner, name) -> figures(inner, "claim " + name, Figure.OF_KNOWN_CLAIM));
  }

  /** A figure of the only fund, written without its name. */
  private void alone(Fields fields, Figure figure, Thing thing) {
    List<String> written = new ArrayList<>(figure.alsoWritten());
    written.add(figure.name());
    for (String name : written) {
      fields.take(name).ifPresent(piece -> only(piece, thing, figure.name()));
    }
  }

  private void only(Piece piece, Thing thing, String figure) {
    List<String> all = known.all(thing);
    if (all.size() == 1) {
      add(thing.field() + " " + all.get(0) + " " + figure, piece.balance().toString());
    } else {
      piece.problem("say of which " + thing.field() + ": known are " + String.join(", ", all));
    }
  }

  private interface Inner {
    void read(Piece piece, String name);
  }

  /** Either names with what is expected of each, or what is expected of the only one. */
  private void byThing(Piece piece, Thing thing, Inner inner) {
    List<Piece.Entry> entries = piece.entries();
    boolean named = entries.stream().anyMatch(e -> known.all(thing).contains(e.key().text()));
    boolean all = entries.stream().allMatch(e -> e.value().isMapping());
    if (named || (all && !entries.isEmpty() && known.all(thing).size() != 1)) {
      entries.forEach(e -> inner.read(e.value(), known.check(thing, e.key())));
    } else if (known.all(thing).size() == 1) {
      inner.read(piece, known.all(thing).get(0));
    } else {
      piece.problem(
          "say of which " + thing.field() + ": known are " + String.join(", ", known.all(thing)));
    }
  }

  private void each(Piece piece, Thing thing, List<Figure> figures) {
    byThing(piece, thing, (inner, name) -> figures(inner, thing.field() + " " + name, figures));
  }

  private void figures(Piece piece, String prefix, List<Figure> figures) {
    for (Piece.Entry entry : piece.entries()) {
      Optional<Figure> figure = Figure.find(figures, entry.key());
      if (figure.isPresent()) {
        add(prefix + " " + figure.get().name(), figure.get().value(entry.value()));
      } else {
        entry
            .key()
            .problem(
                "unknown figure " + entry.key().text() + ". Allowed: " + Figure.names(figures));
      }
    }
  }

  private void claims(Piece piece) {
    byThing(piece, Thing.CASE, (inner, name) -> figures(inner, "claim " + name, Figure.OF_CLAIM));
  }

  /** Figures of the whole, of its classes, of the fund's claims and of the workers of cases. */
  private void estate(Piece piece, String estate) {
    for (Piece.Entry entry : piece.entries()) {
      String prefix = "estate " + estate;
      Piece key = entry.key();
      Optional<Figure> figure = Figure.find(Figure.OF_ESTATE, key);
      if (key.is("classes")) {
        for (Piece.Entry part : entry.value().entries()) {
          figures(part.value(), prefix + " class " + part.key().text(), Figure.OF_ESTATE_PART);
        }
      } else if (key.is("claims") || key.is("workers")) {
        String kind = key.is("claims") ? " claim " : " workers ";
        for (Piece.Entry part : entry.value().entries()) {
          String name = known.check(Thing.CASE, part.key());
          figures(part.value(), prefix + kind + name, Figure.OF_ESTATE_PART);
        }
      } else if (figure.isPresent()) {
        add(prefix + " " + figure.get().name(), figure.get().value(entry.value()));
      } else {
        key.problem(
            "unknown figure "
                + key.text()
                + ". Allowed: "
                + Figure.names(Figure.OF_ESTATE)
                + ", classes, claims, workers");
      }
    }
  }

  private void tranches(Piece piece, String fund) {
    for (Piece.Entry entry : piece.entries()) {
      figures(entry.value(), "tranche " + fund + " " + entry.key().count(9_999), Figure.OF_TRANCHE);
    }
  }

  private void workers(Piece piece, String caseName) {
    for (Piece.Entry entry : piece.entries()) {
      int line = known.line(caseName, entry.key());
      figures(entry.value(), "worker " + caseName + " " + line, Figure.OF_WORKER);
    }
  }

  private void debtors(Piece piece, String caseName) {
    for (Piece.Entry entry : piece.entries()) {
      String text = entry.key().text();
      String label = known.lineOf(caseName, text).map(line -> "line " + line).orElse(text);
      figures(entry.value(), "debtor " + caseName + " " + label, Figure.OF_DEBTOR);
    }
  }

  private void overpaid(Piece piece, String caseName) {
    for (Piece.Entry entry : piece.entries()) {
      int line = known.line(caseName, entry.key());
      figures(entry.value(), "overpaid " + caseName + " " + line, Figure.OF_OVERPAID);
    }
  }

  private void advance(Piece piece, String name) {
    computed(piece, "advance " + name, Figure.OF_ADVANCE);
  }

  /** Figures with the caps that led to them, and with numbers of lines by status. */
  private void computed(Piece piece, String prefix, List<Figure> figures) {
    for (Piece.Entry entry : piece.entries()) {
      Piece key = entry.key();
      Optional<Figure> figure = Figure.find(figures, key);
      if (key.is("caps")) {
        entry
            .value()
            .entries()
            .forEach(
                cap -> add(prefix + " cap " + cap.key().text(), cap.value().money().toString()));
      } else if (key.is("count") && figures.equals(Figure.OF_ADVANCE)) {
        for (Piece.Entry status : entry.value().entries()) {
          add(
              prefix + " " + lineStatus(status.key()) + " lines",
              String.valueOf(status.value().count(99_999)));
        }
      } else if (key.is("status") && figures.equals(Figure.OF_ADVANCE)) {
        add(prefix + " status", advanceStatus(entry.value()));
      } else if (figure.isPresent()) {
        add(prefix + " " + figure.get().name(), figure.get().value(entry.value()));
      } else {
        key.problem(
            "unknown figure "
                + key.text()
                + ". Allowed: "
                + Figure.names(figures)
                + ", caps"
                + (figures.equals(Figure.OF_ADVANCE) ? ", count" : ""));
      }
    }
  }

  private void lines(Piece piece, String advance) {
    for (Piece.Entry entry : piece.entries()) {
      int line = known.line(known.caseOf(advance), entry.key());
      add("line " + advance + " " + line, lineStatus(entry.value()));
    }
  }

  private static String advanceStatus(Piece piece) {
    return Arrays.stream(AdvanceStatus.values())
        .filter(status -> status.zh().equals(piece.text()))
        .map(Enum::name)
        .findFirst()
        .orElseGet(
            () -> piece.word(Arrays.stream(AdvanceStatus.values()).map(Enum::name).toList()));
  }

  private static String lineStatus(Piece piece) {
    return Arrays.stream(LineStatus.values())
        .filter(status -> status.zh().equals(piece.text()))
        .map(Enum::name)
        .findFirst()
        .orElseGet(() -> piece.word(LINE_STATUSES));
  }

  private void accounts(Piece piece, String fund) {
    for (Piece.Entry entry : piece.entries()) {
      if (!entry.key().text().matches("[0-9]{4}(\\.[0-9A-Za-z]+)*")) {
        entry.key().problem("expected the code of an account, such as \"1002.02\"");
      }
      add("account " + fund + " " + entry.key().text(), entry.value().balance().toString());
    }
  }

  /** The number of vouchers of the only fund, or of each. */
  private void vouchers(Piece piece) {
    if (piece.isText()) {
      if (known.all(Thing.FUND).size() == 1) {
        add("vouchers " + known.all(Thing.FUND).get(0), String.valueOf(piece.count(1_000_000)));
      } else {
        piece.problem("say of which fund: known are " + String.join(", ", known.all(Thing.FUND)));
      }
      return;
    }
    for (Piece.Entry entry : piece.entries()) {
      add(
          "vouchers " + known.check(Thing.FUND, entry.key()),
          String.valueOf(entry.value().count(1_000_000)));
    }
  }

  private void fixed(Piece piece, String figure, String word) {
    add(figure, piece.word(List.of(word)));
  }

  private void refusals(Piece piece) {
    if (piece.isText()) {
      add("rejected", String.valueOf(piece.count(1_000)));
      return;
    }
    for (Piece.Entry entry : piece.entries()) {
      add("rejected " + entry.key().text(), String.valueOf(entry.value().count(1_000)));
    }
  }
}

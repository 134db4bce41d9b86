package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * Reads the workers of a case. Whatever a story does not say of a person is made up, the same for
 * the same name in the same story, so that no personal data need stand in a file.
 */
final class WorkersReader {

  private static final String REGION = "330784";
  private static final int MOST = 5_000;

  private final String story;

  WorkersReader(String story) {
    this.story = story;
  }

  /**
   * @param json as the API takes them
   * @param labels the names that the story gives to the workers, in the order of the lines
   */
  record Workers(ArrayNode json, List<String> labels) {}

  Workers read(Piece piece, String caseName) {
    ArrayNode json = Json.object().putArray("workers");
    List<String> labels = new ArrayList<>();
    if (piece.isList()) {
      for (Piece item : piece.list()) {
        json.add(worker(item.fields(), caseName, json.size() + 1, labels));
      }
    } else if (piece.isMapping() && isGenerated(piece)) {
      Fields fields = piece.fields();
      fields.take("generate").ifPresent(how -> generate(how, caseName, json));
      fields.end();
    } else {
      for (Piece.Entry entry : piece.entries()) {
        String label = entry.key().name();
        labels.add(label);
        ObjectNode worker = person(Optional.of(label), caseName, json.size() + 1);
        worker.set("arrears", arrears(entry.value()));
        json.add(worker);
      }
    }
    boolean written = !piece.isMapping() || !isGenerated(piece);
    if (json.isEmpty() && written) {
      piece.problem("at least one worker is needed");
    }
    return new Workers(json, labels);
  }

  /** The workers of a wage sheet: by name with the wage, or made up altogether. */
  Workers readWages(Piece piece, String account, YearMonth month) {
    ArrayNode json = Json.object().putArray("workers");
    List<String> labels = new ArrayList<>();
    if (isGenerated(piece)) {
      Fields fields = piece.fields();
      fields.take("generate").ifPresent(how -> generateWages(how, account, month, json));
      fields.end();
    } else {
      for (Piece.Entry entry : piece.entries()) {
        String label = entry.key().name();
        labels.add(label);
        ObjectNode worker = person(Optional.of(label), account, json.size() + 1);
        worker.put("amount", amount(entry.value()));
        worker.put("month", month.toString());
        json.add(worker);
      }
    }
    return new Workers(json, labels);
  }

  /** The same people for an account, however often they are paid. */
  private void generateWages(Piece how, String account, YearMonth month, ArrayNode json) {
    Fields fields = how.fields();
    int count = fields.need("count").map(p -> p.count(MOST)).orElse(0);
    Money total = fields.need("total").map(Piece::money).orElse(Money.ZERO);
    String region = fields.take("region").map(Piece::text).orElse(REGION);
    fields.end();
    try {
      for (RosterLine line :
          new SyntheticRoster(count, total, month, 1, seed(account), region, Money.ZERO)
              .roster()
              .lines()) {
        ObjectNode worker = json(line.person());
        worker.put("amount", line.total().toString());
        worker.put("month", month.toString());
        json.add(worker);
      }
    } catch (Malformed e) {
      Malformed.Problem problem = e.problems().get(0);
      how.problem("no such workers can be made up: " + problem.facts().fill(problem.code().en()));
    }
  }

  private static boolean isGenerated(Piece piece) {
    return piece.entries().stream().anyMatch(entry -> entry.key().is("generate"));
  }

  private void generate(Piece how, String caseName, ArrayNode json) {
    Fields fields = how.fields();
    int count = fields.need("count").map(p -> p.count(MOST)).orElse(0);
    Money total = fields.need("total").map(Piece::money).orElse(Money.ZERO);
    List<YearMonth> months = fields.need("months").map(WorkersReader::months).orElse(List.of());
    Money more = fields.take("everyMoreThan").map(Piece::money).orElse(Money.ZERO);
    long seed = fields.take("seed").map(p -> (long) p.count(999_999_999)).orElse(seed(caseName));
    String region = fields.take("region").map(Piece::text).orElse(REGION);
    fields.end();
    if (count == 0 || months.isEmpty()) {
      return;
    }
    try {
      new SyntheticRoster(count, total, months.get(0), months.size(), seed, region, more)
          .roster()
          .lines()
          .forEach(line -> json.add(json(line)));
    } catch (Malformed e) {
      Malformed.Problem problem = e.problems().get(0);
      how.problem("no such workers can be made up: " + problem.facts().fill(problem.code().en()));
    }
  }

  private long seed(String text) {
    return Math.floorMod(31L * story.hashCode() + text.hashCode(), 1_000_000_007L);
  }

  /** {@code [2022-05, 2022-06]}, or {@code 2022-05 to 2022-11}. */
  private static List<YearMonth> months(Piece piece) {
    List<YearMonth> months = new ArrayList<>();
    if (piece.isList()) {
      piece.list().forEach(item -> months.add(item.month()));
      for (int i = 1; i < months.size(); i++) {
        if (!months.get(i).equals(months.get(i - 1).plusMonths(1))) {
          piece.problem("the months must follow each other without a gap");
          break;
        }
      }
      return months;
    }
    String text = piece.text();
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])(\\s*(to|\\.\\.|至)\\s*\\d{4}-(0[1-9]|1[0-2]))?")) {
      piece.problem("expected months such as [2022-05, 2022-06] or 2022-05 to 2022-11");
      return months;
    }
    YearMonth last = YearMonth.parse(text.substring(text.length() - 7));
    for (YearMonth m = YearMonth.parse(text.substring(0, 7));
        !m.isAfter(last) && months.size() < 60;
        m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  private ObjectNode worker(Fields fields, String caseName, int no, List<String> labels) {
    Optional<String> label = fields.take("worker").map(Piece::name);
    labels.add(label.orElse(""));
    ObjectNode worker = person(label, caseName, no);
    for (String field : List.of("name", "idNumber", "bank", "cardNumber", "phone")) {
      fields.take(field).ifPresent(piece -> worker.put(field, piece.text()));
    }
    Optional<Piece> arrears = fields.take("arrears");
    Optional<Piece> month = fields.take("month");
    Optional<Piece> amount = fields.take("amount");
    if (arrears.isPresent()) {
      worker.set("arrears", arrears(arrears.get()));
    } else if (month.isPresent() && amount.isPresent()) {
      ObjectNode owed = Json.object();
      owed.put(month.get().month().toString(), amount.get().text());
      worker.set("arrears", owed);
    } else {
      fields.whole().problem("the field arrears is missing (or month and amount)");
    }
    fields.end();
    return worker;
  }

  /** The amounts go to the ledger as written: it is the ledger that refuses a wrong one. */
  private static ObjectNode arrears(Piece piece) {
    ObjectNode arrears = Json.object();
    for (Piece.Entry entry : piece.entries()) {
      arrears.put(entry.key().month().toString(), amount(entry.value()));
    }
    return arrears;
  }

  private static String amount(Piece piece) {
    return piece.text().startsWith("-") ? piece.text() : piece.money().toString();
  }

  private ObjectNode person(Optional<String> label, String caseName, int no) {
    PersonDetails person = made(seed(label.map(l -> "worker " + l).orElse(caseName + " " + no)));
    ObjectNode json = json(person);
    json.put("no", no);
    return json;
  }

  static PersonDetails made(long seed) {
    return new SyntheticRoster(
            1, Money.ofFen(100), YearMonth.of(2020, 1), 1, seed, REGION, Money.ZERO)
        .roster()
        .lines()
        .get(0)
        .person();
  }

  private static ObjectNode json(RosterLine line) {
    ObjectNode worker = json(line.person());
    worker.put("no", line.lineNo());
    ObjectNode arrears = worker.putObject("arrears");
    SortedMap<YearMonth, Money> owed = new TreeMap<>(line.arrears());
    for (Map.Entry<YearMonth, Money> month : owed.entrySet()) {
      arrears.put(month.getKey().toString(), month.getValue().toString());
    }
    return worker;
  }

  private static ObjectNode json(PersonDetails person) {
    ObjectNode worker = Json.object();
    worker.put("name", person.name());
    worker.put("idNumber", person.idNumber().value());
    worker.put("bank", person.bank().value());
    worker.put("cardNumber", person.card().digits());
    worker.put("phone", person.phone());
    return worker;
  }
}

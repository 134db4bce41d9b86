package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.warning.command.WarningRules;

/** 例外登记: what is out of the ordinary, by kind, and within a kind the latest first. */
@Component
public class ExceptionsRegister {

  private final DSLContext read;
  private final People people;
  private final List<ExceptionSource> sources;

  ExceptionsRegister(DSLContext read, WarningRules rules, People people) {
    this.read = read;
    this.people = people;
    this.sources =
        List.of(
            new CapOverrides(),
            new PeopleInSeveralCases(),
            new SharedCards(people),
            new OfficersInSeveralParts(),
            new DelegatedSignatures(),
            new BackdatedEntries(rules.backdatedDays()),
            new LongOutstanding(rules.outstandingDays()),
            new ReissuedPayments());
  }

  /**
   * What is looked for.
   *
   * @param kind empty: all kinds
   * @param asOf the day on which is looked
   */
  public record Wanted(
      Optional<ExceptionKind> kind,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LocalDate asOf) {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    ExceptionSource.Span span() {
      return new ExceptionSource.Span(from.orElse(EARLIEST), to.orElse(LATEST), asOf);
    }
  }

  /** How many there are of each kind; a kind without any has 0. */
  public Map<ExceptionKind, Integer> counts(Wanted wanted) {
    Map<ExceptionKind, Integer> counts = new EnumMap<>(ExceptionKind.class);
    sources.forEach(source -> counts.put(source.kind(), source.count(read, wanted.span())));
    return counts;
  }

  /** A page of them, with names and masked numbers of people. */
  public Page<ExceptionRow> page(Wanted wanted, Paging paging) {
    List<ExceptionRow> rows = new ArrayList<>();
    int before = 0;
    for (ExceptionSource source : sources) {
      if (wanted.kind().map(kind -> kind == source.kind()).orElse(true)) {
        int count = source.count(read, wanted.span());
        int from = Math.max(0, paging.offset() - before);
        int left = paging.size() - rows.size();
        if (left > 0 && from < count) {
          rows.addAll(source.rows(read, wanted.span(), from, left));
        }
        before += count;
      }
    }
    return new Page<>(named(rows), paging.page(), paging.size(), before);
  }

  private List<ExceptionRow> named(List<ExceptionRow> rows) {
    Map<PersonId, MaskedPerson> known =
        people.masked(
            rows.stream().flatMap(r -> r.people().stream()).distinct().map(PersonId::new).toList());
    return rows.stream()
        .map(
            row ->
                row.concerning(
                    row.people().stream()
                        .flatMap(id -> Optional.ofNullable(known.get(new PersonId(id))).stream())
                        .map(person -> person.name() + " " + person.idNumber())
                        .toList()))
        .toList();
  }

  /**
   * All of them as a table for a spreadsheet: commas between, a line each, with a mark of UTF-8.
   */
  public String csv(Wanted wanted) {
    StringBuilder text = new StringBuilder("\uFEFF").append(line(ExceptionRow.COLUMNS));
    Page<ExceptionRow> page;
    int number = 0;
    do {
      page = page(wanted, new Paging(number, Paging.LARGEST_SIZE, ""));
      page.items().forEach(row -> text.append(line(row.cells())));
      number++;
    } while (number < page.pages());
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(ExceptionsRegister::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet might take for a formula is marked as text. */
  private static String quoted(String field) {
    String safe = field.matches("(?s)[=+@-].*") ? "'" + field : field;
    return safe.matches("[^,;\"\t\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

package wagefund.ledger.casefile.roster;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.vault.command.PersonDetails;

/** The workers read so far, each once by ID number. */
final class Workers {

  private final Header header;
  private final Problems problems;
  private final RosterLimits limits;
  private final Map<NationalId, RosterLine> lines = new LinkedHashMap<>();
  private final Map<CardNumber, RosterLine> cards = new HashMap<>();
  private Money total = Money.ZERO;

  Workers(Header header, Problems problems, RosterLimits limits) {
    this.header = header;
    this.problems = problems;
    this.limits = limits;
  }

  /**
   * @throws Malformed {@code TOO_MANY_LINES} where there are more workers than may be
   */
  void add(Table.Row row, PersonDetails person, String trade, SortedMap<YearMonth, Money> arrears) {
    addUp(row, arrears);
    Optional<RosterLine> before = Optional.ofNullable(lines.get(person.idNumber()));
    if (before.isEmpty()) {
      if (lines.size() == limits.workers()) {
        throw Table.tooManyLines(limits);
      }
      RosterLine line = new RosterLine(row.lineNo(), person, trade, arrears);
      lines.put(person.idNumber(), line);
      lookForSharedCard(row, line);
    } else if (header.shape() == Header.Shape.COLUMN_A_MONTH) {
      problems.add(
          RosterError.ROSTER_WORKER_TWICE,
          factsOf(before.get()),
          header.place(row, Column.ID_NUMBER));
    } else {
      addMonths(row, before.get(), person, arrears);
    }
  }

  /** Above the limit of one amount the whole is no roster: reading stops. */
  private void addUp(Table.Row row, SortedMap<YearMonth, Money> arrears) {
    total = total.plus(Money.sum(arrears.values()));
    if (total.isMoreThan(Money.LIMIT)) {
      problems.add(
          KernelError.AMOUNT_TOO_LARGE, Facts.of("limit", Money.LIMIT), "line " + row.lineNo());
      problems.throwIfAny();
    }
  }

  private void addMonths(
      Table.Row row, RosterLine before, PersonDetails person, SortedMap<YearMonth, Money> arrears) {
    if (!isSame(before.person(), person)) {
      problems.add(
          RosterError.WORKER_DETAILS_DIFFER, factsOf(before), header.place(row, Column.ID_NUMBER));
      return;
    }
    SortedMap<YearMonth, Money> both = new TreeMap<>(before.arrears());
    arrears.forEach(
        (month, amount) -> {
          if (both.putIfAbsent(month, amount) != null) {
            problems.add(
                RosterError.MONTH_TWICE,
                factsOf(before).and("month", month),
                header.place(row, Column.MONTH));
          }
        });
    lines.put(
        person.idNumber(), new RosterLine(before.lineNo(), before.person(), before.trade(), both));
  }

  private void lookForSharedCard(Table.Row row, RosterLine line) {
    CardNumber card = line.person().card();
    RosterLine first = cards.putIfAbsent(card, line);
    if (first != null) {
      problems.warn(
          RosterWarning.Kind.CARD_SHARED,
          Facts.of("card", card.masked()).and("first", first.lineNo()).and("line", row.lineNo()),
          header.place(row, Column.CARD_NUMBER));
    }
  }

  /** Compares a total that the file gives with what was read; not where anything was wrong. */
  void compare(Money declared, Table.Row row) {
    if (problems.isEmpty() && !total.equals(declared)) {
      problems.add(
          RosterError.ROSTER_TOTAL_DIFFERS,
          Facts.of("added", total).and("declared", declared),
          "line " + row.lineNo());
    }
  }

  Roster roster() {
    if (lines.isEmpty() && problems.isEmpty()) {
      problems.add(RosterError.ROSTER_EMPTY, Facts.NONE, "");
    }
    return new Roster(List.copyOf(lines.values()));
  }

  private static boolean isSame(PersonDetails one, PersonDetails other) {
    return one.name().equals(other.name())
        && one.bank().equals(other.bank())
        && one.card().equals(other.card());
  }

  private static Facts factsOf(RosterLine before) {
    return Facts.of("idNumber", before.person().idNumber().masked()).and("line", before.lineNo());
  }
}

package wagefund.ledger.casefile.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonName;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.vault.command.PersonDetails;

/** Reads one line after the other: who, and what is owed. */
final class LineReader {

  private static final int MONTHS_LIMIT = 120;
  private static final int TRADE_LIMIT = 60;
  private static final Set<String> TOTALS = Set.of("合计", "总计", "共计", "total", "Total", "TOTAL");
  private static final Set<String> NOTHING = Set.of("", "-", "—", "/", "无");

  private final Header header;
  private final Problems problems;
  private final Banks banks;
  private final LocalDate today;

  LineReader(Header header, Problems problems, Banks banks, LocalDate today) {
    this.header = header;
    this.problems = problems;
    this.banks = banks;
    this.today = today;
  }

  void read(Table.Row row, Workers workers) {
    boolean nobody =
        header.cell(row, Column.ID_NUMBER).isEmpty()
            && header.cell(row, Column.CARD_NUMBER).isEmpty();
    if (nobody && isTotals(row)) {
      declaredTotal(row).ifPresent(total -> workers.compare(total, row));
    } else if (nobody && header.cell(row, Column.BANK).isEmpty() && hasNoAmount(row)) {
      problems.warn(RosterWarning.Kind.LINE_IGNORED, Facts.NONE, "line " + row.lineNo());
    } else {
      Optional<PersonDetails> person = person(row);
      Optional<String> trade =
          read(row, Column.TRADE, cell -> Text.optional(cell.text(), TRADE_LIMIT, ""));
      SortedMap<YearMonth, Money> arrears = arrears(row);
      if (person.isPresent() && trade.isPresent()) {
        workers.add(row, person.get(), trade.get(), arrears);
      }
    }
  }

  private Optional<PersonDetails> person(Table.Row row) {
    Optional<String> name = read(row, Column.NAME, cell -> PersonName.read(cell.text()));
    Optional<NationalId> id =
        read(row, Column.ID_NUMBER, cell -> NationalId.of(required(cell).digits(), today));
    Optional<BankCode> bank = read(row, Column.BANK, cell -> banks.code(required(cell).digits()));
    Optional<CardNumber> card = read(row, Column.CARD_NUMBER, cell -> card(cell, bank));
    Optional<String> phone =
        read(row, Column.PHONE, cell -> PersonDetails.readPhone(cell.digits()));
    if (name.isEmpty() || id.isEmpty() || bank.isEmpty() || card.isEmpty() || phone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PersonDetails(name.get(), id.get(), card.get(), bank.get(), phone.get()));
  }

  private CardNumber card(Cell cell, Optional<BankCode> bank) {
    String digits = required(cell).digits();
    return bank.isPresent()
        ? CardNumber.of(digits, banks.require(bank.get()))
        : CardNumber.of(digits);
  }

  /** What is owed by month; where anything of it is wrong, that is a problem. */
  private SortedMap<YearMonth, Money> arrears(Table.Row row) {
    return switch (header.shape()) {
      case COLUMN_A_MONTH -> byColumns(row);
      case MONTH_AND_AMOUNT -> {
        SortedMap<YearMonth, Money> one = new TreeMap<>();
        Optional<YearMonth> month = read(row, Column.MONTH, this::month);
        Optional<Money> amount = read(row, Column.AMOUNT, LineReader::amount);
        if (month.isPresent() && amount.isPresent()) {
          one.put(month.get(), amount.get());
        }
        yield one;
      }
      case RANGE_AND_AMOUNT -> {
        Optional<YearMonth> from = read(row, Column.FROM, this::month);
        Optional<YearMonth> to = read(row, Column.TO, this::month);
        Optional<Money> amount = read(row, Column.AMOUNT, LineReader::amount);
        yield from.isPresent() && to.isPresent() && amount.isPresent()
            ? overRange(row, from.get(), to.get(), amount.get())
            : new TreeMap<>();
      }
    };
  }

  private SortedMap<YearMonth, Money> byColumns(Table.Row row) {
    SortedMap<YearMonth, Money> arrears = new TreeMap<>();
    boolean[] broken = new boolean[1];
    header
        .months()
        .forEach(
            (month, column) -> {
              Cell cell = row.at(column);
              if (NOTHING.contains(cell.text())) {
                return;
              }
              Optional<Money> amount = problems.read(() -> header.place(row, column), cell::amount);
              broken[0] |= amount.isEmpty();
              if (amount.isPresent() && !amount.get().isZero()) {
                problems
                    .read(() -> header.place(row, column), () -> notInFuture(month))
                    .ifPresent(past -> arrears.put(past, amount.get()));
              }
            });
    if (arrears.isEmpty() && !broken[0]) {
      problems.add(RosterError.NOTHING_OWED, Facts.NONE, "line " + row.lineNo());
    }
    rowTotal(row).ifPresent(total -> compare(total, arrears, row, broken[0]));
    return arrears;
  }

  private SortedMap<YearMonth, Money> overRange(
      Table.Row row, YearMonth from, YearMonth to, Money amount) {
    long months = from.until(to, ChronoUnit.MONTHS) + 1;
    if (months < 1) {
      problems.add(
          RosterError.MONTH_RANGE_BACKWARDS,
          Facts.of("from", from).and("to", to),
          header.place(row, Column.FROM));
      return new TreeMap<>();
    }
    if (months > MONTHS_LIMIT) {
      problems.add(
          RosterError.MONTH_RANGE_TOO_LONG,
          Facts.of("limit", MONTHS_LIMIT),
          header.place(row, Column.TO));
      return new TreeMap<>();
    }
    return EvenSplit.over(from, Math.toIntExact(months), amount);
  }

  private Optional<Money> rowTotal(Table.Row row) {
    Column column = header.cell(row, Column.TOTAL).isEmpty() ? Column.AMOUNT : Column.TOTAL;
    return header.cell(row, column).isEmpty() ? Optional.empty() : read(row, column, Cell::amount);
  }

  private void compare(
      Money total, SortedMap<YearMonth, Money> arrears, Table.Row row, boolean broken) {
    Money added = Money.sum(arrears.values());
    if (!broken && !added.equals(total)) {
      problems.add(
          RosterError.ROSTER_TOTAL_DIFFERS,
          Facts.of("added", added).and("declared", total),
          "line " + row.lineNo());
    }
  }

  private boolean isTotals(Table.Row row) {
    return row.cells().stream()
        .anyMatch(cell -> TOTALS.contains(cell.text().replaceAll("[\\p{Z}\\s:：]", "")));
  }

  /** The total that a line of totals gives, or what its months add up to. */
  private Optional<Money> declaredTotal(Table.Row row) {
    Optional<Money> total = rowTotal(row);
    List<Money> byMonth = new ArrayList<>();
    for (int column : header.months().values()) {
      if (total.isEmpty() && !NOTHING.contains(row.at(column).text())) {
        problems
            .read(() -> header.place(row, column), row.at(column)::amount)
            .ifPresent(byMonth::add);
      }
    }
    return byMonth.isEmpty() ? total : Optional.of(Money.sum(byMonth));
  }

  private boolean hasNoAmount(Table.Row row) {
    return header.cell(row, Column.AMOUNT).isEmpty()
        && header.months().values().stream().allMatch(column -> row.at(column).isEmpty());
  }

  private YearMonth month(Cell cell) {
    return notInFuture(WageMonth.read(required(cell)));
  }

  private YearMonth notInFuture(YearMonth month) {
    if (month.isAfter(YearMonth.from(today))) {
      throw new Malformed(
          RosterError.MONTH_IN_FUTURE, Facts.of("month", month).and("today", today));
    }
    return month;
  }

  private static Money amount(Cell cell) {
    Money amount = required(cell).amount();
    if (amount.isZero()) {
      throw new Malformed(KernelError.AMOUNT_ZERO, Facts.NONE);
    }
    return amount;
  }

  private static Cell required(Cell cell) {
    if (cell.isEmpty()) {
      throw new Malformed(KernelError.TEXT_MISSING, Facts.NONE);
    }
    return cell;
  }

  private <T> Optional<T> read(Table.Row row, Column column, Function<Cell, T> reader) {
    return problems.read(
        () -> header.place(row, column), () -> reader.apply(header.cell(row, column)));
  }
}

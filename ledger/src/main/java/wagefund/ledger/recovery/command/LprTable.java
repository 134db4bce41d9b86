package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.scheme.command.Rate;

/**
 * 贷款市场报价利率: the one-year loan prime rate, by the day from which each holds.
 *
 * @param quotes the oldest first
 */
public record LprTable(List<Quote> quotes) {

  /**
   * A rate in force from a day until the next one.
   *
   * @param millionths a year: 3.45% is 34500
   */
  public record Quote(LocalDate from, long millionths) {}

  public LprTable {
    quotes = List.copyOf(quotes);
  }

  /** The rate on a day; empty before the first one. */
  public Optional<Long> on(LocalDate day) {
    Optional<Long> rate = Optional.empty();
    for (Quote quote : quotes) {
      if (!quote.from().isAfter(day)) {
        rate = Optional.of(quote.millionths());
      }
    }
    return rate;
  }

  /**
   * Reads lines such as {@code 2025-05-20,3.00}, the oldest first; {@code #} begins a remark.
   *
   * @throws Malformed {@code LPR_UNREADABLE} or {@code LPR_OUT_OF_ORDER}, each with its line
   */
  public static LprTable read(List<String> lines) {
    List<Quote> quotes = new ArrayList<>();
    List<Malformed.Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Optional<Quote> quote = quote(line);
      boolean inOrder =
          quote.isEmpty()
              || quotes.isEmpty()
              || quotes.get(quotes.size() - 1).from().isBefore(quote.get().from());
      if (quote.isEmpty() || !inOrder) {
        problems.add(
            new Malformed.Problem(
                inOrder ? RecoveryError.LPR_UNREADABLE : RecoveryError.LPR_OUT_OF_ORDER,
                Facts.of("value", Facts.shorten(line)),
                "line " + (i + 1)));
      } else {
        quotes.add(quote.get());
      }
    }
    if (!problems.isEmpty()) {
      throw new Malformed(problems);
    }
    if (quotes.isEmpty()) {
      throw new Malformed(RecoveryError.LPR_UNREADABLE, Facts.of("value", "—"), "line 1");
    }
    return new LprTable(quotes);
  }

  private static Optional<Quote> quote(String line) {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != 2) {
      return Optional.empty();
    }
    try {
      LocalDate from = LocalDate.parse(cells.get(0).strip());
      return Rate.ofPercent(cells.get(1).strip()).map(rate -> new Quote(from, rate.millionths()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package wagefund.ledger.fund.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.fund.command.SpecialFundError;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.scheme.command.Sector;

/**
 * 专项用途: what a special fund is for. A case must fit every part that is stated.
 *
 * @param purpose 用途, in the words of the document, at most 400 characters
 * @param sectors the trades of the group; empty: any
 * @param group the project, the contractor or the employer that the money is for; empty: any
 * @param firstMonth the first wage month that it may pay
 * @param lastMonth the last one
 * @param useBy the last day on which an advance may be requested
 */
public record Earmark(
    String purpose,
    Set<Sector> sectors,
    String group,
    YearMonth firstMonth,
    YearMonth lastMonth,
    LocalDate useBy) {

  /**
   * @throws Malformed {@code TEXT_MISSING}, {@code TEXT_TOO_LONG} or {@code EARMARK_MONTHS}
   */
  public Earmark {
    purpose = Text.required(purpose, 400, "purpose");
    group = Text.optional(group, 200, "group");
    sectors = Collections.unmodifiableSet(new TreeSet<>(sectors));
    if (lastMonth.isBefore(firstMonth)) {
      throw new Malformed(
          SpecialFundError.EARMARK_MONTHS,
          Facts.of("from", firstMonth).and("to", lastMonth),
          "lastMonth");
    }
  }

  /** Whether wages of this month may be paid. */
  public boolean covers(YearMonth month) {
    return !month.isBefore(firstMonth) && !month.isAfter(lastMonth);
  }
}

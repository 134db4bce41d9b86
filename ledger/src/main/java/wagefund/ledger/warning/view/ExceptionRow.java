package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 例外: something that an auditor looks at, though it may be in order.
 *
 * @param on the day of it: when it was done, recorded, or has waited since
 * @param subject what it is about, with the number that officers use
 * @param people whom it concerns: by id as they are found, by name and masked number as they are
 *     told; empty where it concerns nobody in particular
 * @param officer who did it, by user name; empty where nobody in particular
 * @param document on what paper; empty where there is none
 * @param days how many days it was dated back, or has waited; missing for other kinds
 * @param zh what is out of the ordinary, in Chinese
 * @param en the same in English
 * @param link the page on which it is seen; empty where there is none
 */
public record ExceptionRow(
    ExceptionKind kind,
    LocalDate on,
    Warning.Subject subject,
    List<String> people,
    String officer,
    String document,
    @Nullable Integer days,
    Money amount,
    String zh,
    String en,
    String link) {

  public ExceptionRow {
    people = List.copyOf(people);
  }

  /** The titles of the columns of {@link #cells}. */
  static final List<String> COLUMNS =
      List.of("代码", "种类", "日期", "对象", "人员", "经办", "依据", "天数", "金额", "说明", "In English");

  ExceptionRow concerning(List<String> names) {
    return new ExceptionRow(
        kind, on, subject, names, officer, document, days, amount, zh, en, link);
  }

  /** The cells of a line of a table. */
  List<String> cells() {
    return List.of(
        kind.name(),
        kind.zh(),
        on.toString(),
        subject.name().isEmpty() ? subject.id() : subject.name(),
        String.join("；", people),
        officer,
        document,
        days == null ? "" : days.toString(),
        amount.toString(),
        zh,
        en);
  }
}

package wagefund.ledger.warning.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.ledger.warning.command.WarningKind;

/**
 * 预警: something that wants to be done, how pressing it is, and by when.
 *
 * @param fundId empty where it concerns no fund
 * @param caseId empty where it concerns no case
 * @param since the day from which the clock runs, or on which the figure is as it is
 * @param dueOn by when; missing where there is no such day
 * @param days days left until then, below zero when it is past; days waited where there is no due
 *     day; missing where no days are counted
 * @param amount the money at stake
 * @param zh what is the matter and what to do, in Chinese
 * @param en the same in English
 * @param link the page on which it is seen and mended
 */
public record Warning(
    WarningCode code,
    WarningKind kind,
    Colour colour,
    Subject subject,
    String fundId,
    String caseId,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Integer days,
    Money amount,
    String zh,
    String en,
    String link) {

  /**
   * What it is about.
   *
   * @param type {@code fund}, {@code case}, {@code advance}, {@code claim} or {@code calendar}
   * @param name as officers call it: a name or a number
   */
  public record Subject(String type, String id, String name) {

    static Subject fund(String id, String name) {
      return new Subject("fund", id, name);
    }

    static Subject ofCase(String id, String number) {
      return new Subject("case", id, number);
    }

    static Subject advance(String id, String number) {
      return new Subject("advance", id, number);
    }

    String link() {
      return type.equals("fund") ? "/funds/" + id : "/" + type + "s/" + id;
    }
  }

  /** The same matter has the same key on every day. */
  public String key() {
    return code + ":" + subject.id();
  }
}

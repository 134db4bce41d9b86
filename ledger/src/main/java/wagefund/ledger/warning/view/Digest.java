package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.DigestKind;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.ledger.warning.command.WarningKind;

/**
 * 日报、周报、月报: what a period brought, and how matters stood at its end.
 *
 * @param isFinal whether the period is over; such a digest is made once and kept
 * @param compared {@code KEPT} where the matters of the period before come from its digest as it
 *     was made, {@code COMPUTED} where there is none and they were computed anew: what was done
 *     since is not among the resolved ones then
 * @param open how many warnings there are at the end, by colour and kind
 * @param begun those that were not there at the end of the period before
 * @param resolved those that were there and are gone
 * @param stillOpen those that were there and still are, or are in another colour
 * @param money what moved in the period, over all funds
 * @param funds the same by fund
 */
public record Digest(
    DigestKind kind,
    LocalDate from,
    LocalDate to,
    boolean isFinal,
    String compared,
    Map<Colour, Integer> open,
    Map<WarningKind, Map<Colour, Integer>> openByKind,
    List<Item> begun,
    List<Item> resolved,
    List<Item> stillOpen,
    Moved money,
    List<FundMoved> funds) {

  /** A warning, as it stood. */
  public record Item(
      WarningCode code,
      Colour colour,
      Warning.Subject subject,
      Optional<LocalDate> dueOn,
      Money amount,
      String zh,
      String en,
      String link) {

    static Item of(Warning warning) {
      return new Item(
          warning.code(),
          warning.colour(),
          warning.subject(),
          Optional.ofNullable(warning.dueOn()),
          warning.amount(),
          warning.zh(),
          warning.en(),
          warning.link());
    }

    String key() {
      return code + ":" + subject.id();
    }
  }

  /**
   * Money of a period, by business date.
   *
   * @param received 拨入、补足、捐赠等
   * @param approved 批准（预留）
   * @param paid 支付成功
   * @param returned 退票
   * @param recovered 追偿收回
   */
  public record Moved(
      Money received, Money approved, Money paid, Money returned, Money recovered) {}

  /** Money of a period in one fund. */
  public record FundMoved(String fundId, String name, Moved moved) {}

  List<Item> allOpen() {
    return java.util.stream.Stream.concat(begun.stream(), stillOpen.stream()).toList();
  }
}

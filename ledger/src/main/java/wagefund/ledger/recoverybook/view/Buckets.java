package wagefund.ledger.recoverybook.view;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.recoverybook.command.RecoveryBookError;

/**
 * How days are put into classes: {@code 30,90} gives up to 0, 1 to 30, 31 to 90, and over 90.
 *
 * @param cuts the last day of each class but the last one, rising, above zero
 */
public record Buckets(List<Integer> cuts) {

  /** 未到期、1—30、31—90、91—180、181—365、1—3年、3年以上. */
  public static final Buckets OVERDUE = new Buckets(List.of(30, 90, 180, 365, 1095));

  /** Days that are left until a claim is barred. */
  public static final Buckets LEFT = new Buckets(List.of(30, 90, 180, 365));

  private static final int MOST = 20;
  private static final int LONGEST = 36_500;

  public Buckets {
    cuts = List.copyOf(cuts);
    int before = 0;
    for (int cut : cuts) {
      if (cut <= before || cut > LONGEST) {
        throw unreadable(cuts.toString());
      }
      before = cut;
    }
    if (cuts.isEmpty() || cuts.size() > MOST) {
      throw unreadable(cuts.toString());
    }
  }

  /**
   * Reads numbers with commas between.
   *
   * @throws Malformed {@code BUCKETS_UNREADABLE}
   */
  public static Buckets read(String text) {
    if (!text.matches("[0-9]{1,5}(,[0-9]{1,5}){0,19}")) {
      throw unreadable(text);
    }
    List<Integer> cuts = new ArrayList<>();
    for (String cut : text.split(",", -1)) {
      cuts.add(Integer.parseInt(cut));
    }
    return new Buckets(cuts);
  }

  private static Malformed unreadable(String text) {
    return new Malformed(
        RecoveryBookError.BUCKETS_UNREADABLE,
        Facts.of("value", Facts.shorten(text)).and("most", MOST).and("longest", LONGEST),
        "buckets");
  }

  /** How many classes there are: one for zero and below, one for each cut, one beyond. */
  public int size() {
    return cuts.size() + 2;
  }

  /** In which class a number of days falls, from 0. */
  public int of(long days) {
    if (days <= 0) {
      return 0;
    }
    int at = 0;
    while (at < cuts.size() && days > cuts.get(at)) {
      at++;
    }
    return at + 1;
  }

  /** The name of a class: {@code 0}, {@code 1-30}, {@code 31-90}, {@code 91+}. */
  public String name(int bucket) {
    if (bucket == 0) {
      return "0";
    }
    int from = bucket == 1 ? 1 : cuts.get(bucket - 2) + 1;
    return bucket > cuts.size() ? from + "+" : from + "-" + cuts.get(bucket - 1);
  }
}

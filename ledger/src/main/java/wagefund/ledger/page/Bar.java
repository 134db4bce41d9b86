package wagefund.ledger.page;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Money;

/**
 * A picture of how a whole is made up, drawn on the server: parts in a row.
 *
 * @param parts those above zero, in order
 * @param total their sum, in fen
 */
record Bar(List<Part> parts, long total) {

  /** What a bar is wide, in the units of its picture. */
  static final int WIDTH = 1000;

  /**
   * One part.
   *
   * @param key what it is, by which texts and colours are found
   * @param fen how much
   * @param x where it begins, of {@link #WIDTH}
   * @param width how wide it is, of {@link #WIDTH}; at least 2, so that it is seen
   */
  record Part(String key, long fen, int x, int width) {}

  /** An amount with the key of what it is. */
  record Amount(String key, long fen) {}

  static Bar of(Amount... amounts) {
    long total = 0;
    for (Amount amount : amounts) {
      total = Math.addExact(total, amount.fen());
    }
    return within(total, amounts);
  }

  /** A bar whose full width is a given amount, so that several can be compared. */
  static Bar within(long whole, Amount... amounts) {
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (Amount amount : amounts) {
      if (amount.fen() > 0) {
        int x = scaled(before, whole);
        before = Math.addExact(before, amount.fen());
        parts.add(new Part(amount.key(), amount.fen(), x, Math.max(2, scaled(before, whole) - x)));
      }
    }
    return new Bar(List.copyOf(parts), before);
  }

  /** How far along the bar an amount reaches; amounts are at most {@link Money#LIMIT}. */
  static int scaled(long fen, long whole) {
    return whole <= 0 ? 0 : (int) Math.min(WIDTH, Math.multiplyExact(fen, (long) WIDTH) / whole);
  }
}

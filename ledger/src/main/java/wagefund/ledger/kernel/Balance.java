package wagefund.ledger.kernel;

import java.math.BigDecimal;

/**
 * A figure that may be below zero: the balance of an account, a difference.
 *
 * @param fen the figure in fen
 */
public record Balance(long fen) implements Comparable<Balance> {

  public static final Balance ZERO = new Balance(0);

  public Balance plus(Money amount) {
    return new Balance(Math.addExact(fen, amount.fen()));
  }

  public Balance minus(Money amount) {
    return new Balance(Math.subtractExact(fen, amount.fen()));
  }

  /** The same figure as an amount; the caller has made sure that it is not below zero. */
  public Money toMoney() {
    return new Money(fen);
  }

  @Override
  public int compareTo(Balance other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}

package wagefund.ledger.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount of renminbi, never negative, exact to the fen.
 *
 * <p>Arithmetic throws on overflow and where a difference would be negative: such a result is a
 * broken invariant, never a value. Signed figures are a {@link Balance}.
 *
 * @param fen the amount in fen, 0 or more
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  /** The largest single amount that the ledger takes: one trillion yuan. */
  public static final Money LIMIT = new Money(100_000_000_000_000L);

  public Money {
    if (fen < 0) {
      throw new Malformed(KernelError.AMOUNT_NEGATIVE, Facts.of("amount", new Balance(fen)));
    }
  }

  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Reads an amount in yuan such as {@code 1718122.00}, with at most two decimals.
   *
   * @throws Malformed {@code AMOUNT_UNREADABLE}, {@code AMOUNT_NEGATIVE}, {@code
   *     AMOUNT_MORE_THAN_TWO_DECIMALS} or {@code AMOUNT_TOO_LARGE}
   */
  public static Money ofYuan(String yuan) {
    String text = yuan.strip();
    if (text.length() > 32 || !text.matches("[+-]?\\d{1,24}(\\.\\d{1,6})?")) {
      throw new Malformed(KernelError.AMOUNT_UNREADABLE, Facts.of("value", Facts.shorten(text)));
    }
    return ofYuan(new BigDecimal(text));
  }

  /** As {@link #ofYuan(String)}, from a parsed number. */
  public static Money ofYuan(BigDecimal yuan) {
    if (yuan.signum() < 0) {
      throw new Malformed(KernelError.AMOUNT_NEGATIVE, Facts.of("amount", yuan.toPlainString()));
    }
    if (yuan.precision() - yuan.scale() > 15) {
      throw new Malformed(KernelError.AMOUNT_TOO_LARGE, Facts.of("limit", LIMIT));
    }
    BigDecimal fen = yuan.movePointRight(2).stripTrailingZeros();
    if (fen.scale() > 0) {
      throw new Malformed(
          KernelError.AMOUNT_MORE_THAN_TWO_DECIMALS, Facts.of("amount", yuan.toPlainString()));
    }
    if (fen.compareTo(BigDecimal.valueOf(LIMIT.fen)) > 0) {
      throw new Malformed(KernelError.AMOUNT_TOO_LARGE, Facts.of("limit", LIMIT));
    }
    return new Money(fen.longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** The difference; the caller has made sure that it is not negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** The difference, or zero where the other amount is larger. */
  public Money minusOrZero(Money other) {
    return fen <= other.fen ? ZERO : minus(other);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(fen, factor));
  }

  /** This amount times a rate such as {@code 0.2}, rounded down to the fen. */
  public Money timesRoundedDown(BigDecimal rate) {
    return new Money(
        BigDecimal.valueOf(fen).multiply(rate).setScale(0, RoundingMode.DOWN).longValueExact());
  }

  public Money min(Money other) {
    return fen <= other.fen ? this : other;
  }

  public boolean isZero() {
    return fen == 0;
  }

  /**
   * @param place the field that holds the amount
   * @throws Malformed {@code AMOUNT_ZERO}
   */
  public void requirePositive(String place) {
    if (fen == 0) {
      throw new Malformed(KernelError.AMOUNT_ZERO, Facts.NONE, place);
    }
  }

  public boolean isMoreThan(Money other) {
    return fen > other.fen;
  }

  public Balance toBalance() {
    return new Balance(fen);
  }

  public static Money sum(Iterable<Money> amounts) {
    long fen = 0;
    for (Money amount : amounts) {
      fen = Math.addExact(fen, amount.fen);
    }
    return new Money(fen);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** The amount in yuan with two decimals, such as {@code 1718122.00}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** In yuan as people read it, such as {@code 1,718,122.00}. */
  public String grouped() {
    return String.format(Locale.ROOT, "%,d.%02d", fen / 100, fen % 100);
  }
}

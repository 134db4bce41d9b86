package wagefund.ledger.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount so that no fen is lost and none is made. */
public final class Allocation {

  private Allocation() {}

  /**
   * Splits an amount in proportion to weights: each share is rounded down, and the fen left over go
   * one each to the largest remainders, ties to the earlier place. Where the amount does not exceed
   * the sum of the weights, no share exceeds its weight.
   *
   * @param amount what is split
   * @param weights at least one of them above zero, unless the amount is zero
   */
  public static List<Money> proRata(Money amount, List<Money> weights) {
    BigInteger total = BigInteger.valueOf(Money.sum(weights).fen());
    if (total.signum() == 0) {
      if (!amount.isZero()) {
        throw new IllegalStateException("An amount of " + amount + " has nobody to go to");
      }
      return weights;
    }
    long[] shares = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    long left = amount.fen();
    for (int i = 0; i < shares.length; i++) {
      BigInteger product =
          BigInteger.valueOf(amount.fen()).multiply(BigInteger.valueOf(weights.get(i).fen()));
      BigInteger[] parts = product.divideAndRemainder(total);
      shares[i] = parts[0].longValueExact();
      remainders[i] = parts[1];
      left -= shares[i];
    }
    List<Integer> byRemainder =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
            .toList();
    for (int i = 0; i < left; i++) {
      shares[byRemainder.get(i)]++;
    }
    List<Money> result = new ArrayList<>(shares.length);
    for (long share : shares) {
      result.add(new Money(share));
    }
    return List.copyOf(result);
  }

  /** Fills the places one after the other, each up to its limit, until the amount is used up. */
  public static List<Money> inOrder(Money amount, List<Money> limits) {
    List<Money> result = new ArrayList<>(limits.size());
    Money left = amount;
    for (Money limit : limits) {
      Money share = left.min(limit);
      result.add(share);
      left = left.minus(share);
    }
    return List.copyOf(result);
  }
}

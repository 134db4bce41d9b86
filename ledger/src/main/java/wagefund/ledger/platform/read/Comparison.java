package wagefund.ledger.platform.read;

import java.util.List;

/**
 * What a comparison of all read tables found.
 *
 * @param events up to which place of the sealed log it was computed
 * @param rows how many rows were computed
 * @param count how many rows differ in all tables
 * @param first the first differences of each table
 */
public record Comparison(long events, long rows, long count, List<Difference> first) {

  public Comparison {
    first = List.copyOf(first);
  }

  public boolean isEqual() {
    return count == 0;
  }
}

package wagefund.ledger.platform.read;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size how many items a page has at most
 * @param total how many items the list has
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** How many pages the list has, at least 1. */
  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }
}

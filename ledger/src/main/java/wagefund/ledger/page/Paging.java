package wagefund.ledger.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import wagefund.ledger.platform.read.Page;

/**
 * One page of a long list.
 *
 * @param items what is on it
 * @param page its number, from 1
 * @param size how many fit on one
 * @param total how many there are on all
 */
record Paging<T>(List<T> items, int page, int size, long total) {

  Paging {
    items = List.copyOf(items);
  }

  /** The page of a list that was asked for; beyond the last, the last. */
  static <T> Paging<T> read(
      int page,
      int size,
      String sort,
      Function<wagefund.ledger.platform.read.Paging, Page<T>> list) {
    return of(sheet(page, size, sort, list, Function.identity()));
  }

  /** As {@link #read}, of a sheet that holds the list. */
  static <S> S sheet(
      int page,
      int size,
      String sort,
      Function<wagefund.ledger.platform.read.Paging, S> read,
      Function<S, ? extends Page<?>> list) {
    int asked = Math.max(1, Math.min(page, wagefund.ledger.platform.read.Paging.LAST_PAGE));
    IntFunction<S> at =
        n -> read.apply(new wagefund.ledger.platform.read.Paging(n - 1, size, sort));
    S found = at.apply(asked);
    int last = within(asked, list.apply(found).total(), size);
    return last == asked ? found : at.apply(last);
  }

  /** A page as it was read. */
  static <T> Paging<T> of(Page<T> page) {
    return new Paging<>(page.items(), page.page() + 1, page.size(), page.total());
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** The number of the first item, 0 where there is none. */
  public long first() {
    return total == 0 ? 0 : (long) (page - 1) * size + 1;
  }

  /** The number of the last item. */
  public long last() {
    return total == 0 ? 0 : first() + items.size() - 1;
  }

  /** Where in the list the page begins, for a query. */
  static int offset(int page, int size) {
    return Math.multiplyExact(page - 1, size);
  }

  /** The page that was asked for, kept within what there is. */
  static int within(int page, long total, int size) {
    long pages = Math.max(1, (total + size - 1) / size);
    return (int) Math.max(1, Math.min(page, pages));
  }
}

package wagefund.ledger.platform.read;

/**
 * Which page of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to 200
 * @param sort a name that the list knows, with {@code -} before it for descending; empty: as the
 *     list sees fit
 */
public record Paging(int page, int size, String sort) {

  public static final int USUAL_SIZE = 20;
  public static final int LARGEST_SIZE = 200;
  public static final int LAST_PAGE = 1_000_000;

  /** The first page as the list sees fit. */
  public static final Paging FIRST = new Paging(0, USUAL_SIZE, "");

  public int offset() {
    return Math.multiplyExact(page, size);
  }
}

package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SortField;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** By what a list may be sorted; nothing else is taken. */
public final class Sorts {

  private final String usual;
  private final Field<?> tieBreak;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();

  /**
   * @param usual the order where none is asked for, such as {@code -openedOn}
   * @param tieBreak a field that no two rows share
   */
  public Sorts(String usual, Field<?> tieBreak) {
    this.usual = usual;
    this.tieBreak = tieBreak;
  }

  public Sorts by(String name, Field<?> field) {
    fields.put(name, field);
    return this;
  }

  /**
   * The order that is asked for.
   *
   * @throws Malformed {@code SORT_UNKNOWN}
   */
  public List<SortField<?>> of(Paging paging) {
    String wanted = paging.sort().isEmpty() ? usual : paging.sort();
    boolean descending = wanted.startsWith("-");
    Field<?> field = fields.get(descending ? wanted.substring(1) : wanted);
    if (field == null) {
      throw new Malformed(
          ReadError.SORT_UNKNOWN,
          Facts.of("value", Facts.shorten(wanted))
              .and("allowed", String.join(", ", fields.keySet())),
          "sort");
    }
    List<SortField<?>> order = new ArrayList<>();
    order.add(descending ? field.desc() : field.asc());
    order.add(descending ? tieBreak.desc() : tieBreak.asc());
    return order;
  }
}

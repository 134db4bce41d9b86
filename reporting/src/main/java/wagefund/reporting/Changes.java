package wagefund.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What each row of a table of movements changed: its figures less those of the row before it. Their
 * sum up to a day is what was left on it, whatever was entered late.
 */
record Changes(Table<?> table) {

  /**
   * @param kept the fields to keep beside the changes
   * @param figures what each row keeps as it was after it
   * @param whose whose figures they are
   * @param order in which order they were entered
   */
  static Changes of(
      Table<?> movements,
      List<Field<?>> kept,
      List<Field<Long>> figures,
      Field<?> whose,
      List<Field<?>> order,
      Condition wanted) {
    List<Field<?>> fields = new ArrayList<>(kept);
    for (Field<Long> figure : figures) {
      Field<Long> before = DSL.lag(figure).over().partitionBy(whose).orderBy(order);
      fields.add(figure.minus(DSL.coalesce(before, DSL.inline(0L))).as(figure.getName()));
    }
    return new Changes(DSL.select(fields).from(movements).where(wanted).asTable("changes"));
  }

  /** By how much a row changed a figure. */
  Field<Long> of(Field<Long> figure) {
    return DSL.field(DSL.name(table.getName(), figure.getName()), Long.class);
  }
}

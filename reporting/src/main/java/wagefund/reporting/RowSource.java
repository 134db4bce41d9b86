package wagefund.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a statement to its template, each text made printable. */
final class RowSource implements JRDataSource {

  private final List<Row> rows;
  private int next;

  RowSource(List<Row> rows) {
    this.rows = rows;
  }

  @Override
  public boolean next() {
    return next++ < rows.size();
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    Row row = rows.get(next - 1);
    return field.getName().equals("section")
        ? row.section()
        : shown(row.cells().get(field.getName()), new TreeSet<>());
  }

  /** A value as the template takes it; characters without a glyph are added to {@code missing}. */
  static @Nullable Object shown(@Nullable Object value, Set<String> missing) {
    if (value instanceof Both both) {
      return new Both(
              Typeface.printable(both.zh(), missing), Typeface.printable(both.en(), missing))
          .styled();
    }
    return value instanceof String text ? Typeface.printable(text, missing) : value;
  }
}

package wagefund.ledger.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of several tables that are written last, in one text with the commit of their transaction. */
public final class LastRows {

  /** The rows of one table. */
  private record Part<T>(
      ManyRows statement, List<? extends T> values, ManyRows.Filling<T> filling) {

    /** Writes what would be too much for one statement, and leaves the rest. */
    Part<T> rest(Connection connection) throws SQLException {
      int rest = values.size() % ManyRows.LIMIT;
      statement.execute(connection, values.subList(0, values.size() - rest), filling);
      return new Part<>(statement, values.subList(values.size() - rest, values.size()), filling);
    }

    String text() {
      return statement.text(values.size());
    }

    void fill(ManyRows.Row columns) throws SQLException {
      for (T value : values) {
        filling.fill(columns, value);
      }
    }
  }

  private final List<Part<?>> parts = new ArrayList<>();

  /** One row for each value. */
  public <T> void add(
      ManyRows statement, List<? extends T> values, ManyRows.Filling<T> filling) {
    parts.add(new Part<>(statement, values, filling));
  }

  /** Writes all of it, in the order in which it was added, and commits. */
  void writeAndCommit(Connection connection) throws SQLException {
    List<Part<?>> last = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Part<?> part : parts) {
      Part<?> rest = part.rest(connection);
      if (!rest.values().isEmpty()) {
        last.add(rest);
        text.append(rest.text()).append("; ");
      }
    }
    text.append("commit");
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      ManyRows.Row columns = new ManyRows.Row(statement);
      for (Part<?> part : last) {
        part.fill(columns);
      }
      statement.execute();
      while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
        // What failed later than the first is thrown when its result is asked for.
      }
    }
  }
}

package wagefund.ledger.platform.database;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An insert of many rows by one statement. The text for each number of rows is made once, so that
 * the driver knows it again and does not take it apart anew.
 */
public final class ManyRows {

  /** The most rows of one statement; more are written by several. */
  static final int LIMIT = 256;

  /** The rows of a statement that is repeated, where there are more. */
  private static final int REPEATED = 128;

  /** The most rows of a statement that the server keeps prepared. */
  private static final int KEPT = 64;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private final String insert;
  private final String row;
  private final String afterwards;
  private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(LIMIT + 1);

  /**
   * @param insert the statement up to {@code values}
   * @param columns how many columns it names
   */
  public ManyRows(String insert, int columns) {
    this(insert, columns, "");
  }

  /**
   * @param afterwards what follows the rows, such as what to do with a key that is there
   */
  public ManyRows(String insert, int columns, String afterwards) {
    this.insert = insert + " values ";
    this.row = "(?" + ", ?".repeat(columns - 1) + ")";
    this.afterwards = afterwards;
  }

  /** Gives the columns of one row, in their order. */
  @FunctionalInterface
  public interface Filling<T> {
    void fill(Row row, T value) throws SQLException;
  }

  /** Where the columns of the rows go, one after the other. */
  public static final class Row {

    private final PreparedStatement statement;
    private int at;

    Row(PreparedStatement statement) {
      this.statement = statement;
    }

    public void text(@Nullable String value) throws SQLException {
      statement.setString(++at, value);
    }

    public void number(long value) throws SQLException {
      statement.setLong(++at, value);
    }

    public void bytes(byte @Nullable [] value) throws SQLException {
      statement.setBytes(++at, value);
    }

    /** A moment, to the microsecond; the driver takes far longer for the same text. */
    public void moment(LocalDateTime value) throws SQLException {
      text(MOMENT.format(value));
    }

    /** A value of any kind that a column may have. */
    public void value(@Nullable Object value) throws SQLException {
      if (value instanceof String text) {
        text(text);
      } else if (value instanceof Long number) {
        number(number);
      } else if (value instanceof LocalDate day) {
        text(day.toString());
      } else if (value instanceof LocalDateTime moment) {
        moment(moment);
      } else if (value instanceof byte[] bytes) {
        bytes(bytes);
      } else {
        statement.setObject(++at, value);
      }
    }
  }

  /** Writes one row for each value. */
  public <T> void execute(Connection connection, List<? extends T> values, Filling<T> filling)
      throws SQLException {
    int whole = values.size() > LIMIT ? values.size() - values.size() % REPEATED : 0;
    if (whole > 0) {
      repeat(connection, values.subList(0, whole), filling);
    }
    if (whole < values.size()) {
      List<? extends T> rest = values.subList(whole, values.size());
      try (PreparedStatement statement = connection.prepareStatement(text(rest.size()))) {
        execute(statement, rest, filling);
      }
    }
  }

  /** The same statement over and over is taken apart once, by the server. */
  private <T> void repeat(Connection connection, List<? extends T> values, Filling<T> filling)
      throws SQLException {
    try (PreparedStatement statement =
        connection.unwrap(JdbcConnection.class).serverPrepareStatement(text(REPEATED))) {
      for (int from = 0; from < values.size(); from += REPEATED) {
        execute(statement, values.subList(from, from + REPEATED), filling);
      }
    }
  }

  private static <T> void execute(
      PreparedStatement statement, List<? extends T> values, Filling<T> filling)
      throws SQLException {
    Row columns = new Row(statement);
    for (T value : values) {
      filling.fill(columns, value);
    }
    statement.executeUpdate();
  }

  /**
   * Writes one row for each value, by one statement that the server has prepared, where it has few
   * enough of them: each number of rows is another statement, and the server keeps them all.
   */
  <T> void executeAtOnce(Connection connection, List<? extends T> values, Filling<T> filling)
      throws SQLException {
    String text = text(values.size());
    try (PreparedStatement statement =
        values.size() <= KEPT
            ? connection.prepareStatement(text)
            : connection.unwrap(JdbcConnection.class).clientPrepareStatement(text)) {
      execute(statement, values, filling);
    }
  }

  String text(int rows) {
    String known = texts.get(rows);
    if (known == null) {
      known = insert + row + (", " + row).repeat(rows - 1) + afterwards;
      texts.set(rows, known);
    }
    return known;
  }
}

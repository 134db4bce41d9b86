package wagefund.ledger.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Result;
import org.jooq.Select;

/**
 * What a transaction does last, in one text with its commit: rows of several tables are written,
 * and a question is asked whose answer changes nothing of it.
 */
public final class LastRows {

  /** A question, and who takes what was found. */
  private record Question(Select<?> select, Consumer<Result<?>> found) {

    void fill(ManyRows.Row columns) throws SQLException {
      for (Object value : select.getBindValues()) {
        columns.value(value);
      }
    }

    Result<?> read(ResultSet answer) {
      return Objects.requireNonNull(select.configuration()).dsl().fetch(answer);
    }
  }

  /** The rows of one table. */
  private record Part<T>(
      ManyRows statement, List<? extends T> values, ManyRows.Filling<T> filling) {

    /** Writes what would be too much for one statement, and leaves the rest. */
    Part<T> rest(Connection connection) throws SQLException {
      int rest = values.size() % ManyRows.LIMIT;
      statement.execute(connection, values.subList(0, values.size() - rest), filling);
      return new Part<>(statement, values.subList(values.size() - rest, values.size()), filling);
    }

    void executeAtOnce(Connection connection) throws SQLException {
      statement.executeAtOnce(connection, values, filling);
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
  private final List<Question> questions = new ArrayList<>();

  /** One row for each value. */
  public <T> void add(ManyRows statement, List<? extends T> values, ManyRows.Filling<T> filling) {
    if (!values.isEmpty()) {
      parts.add(new Part<>(statement, values, filling));
    }
  }

  /** Asks before the commit; the answer has come when the transaction has ended. */
  public void ask(Select<?> select, Consumer<Result<?>> found) {
    questions.add(new Question(select, found));
  }

  /** Whether one statement writes them all. */
  boolean areOneStatement() {
    return parts.isEmpty() || parts.size() == 1 && parts.get(0).values().size() <= ManyRows.LIMIT;
  }

  /**
   * Asks, and writes by one statement.
   *
   * @param connection where each statement is a transaction of its own
   */
  void writeAtOnce(Connection connection) throws SQLException {
    List<Result<?>> answers = new ArrayList<>();
    for (Question question : questions) {
      try (PreparedStatement statement = connection.prepareStatement(question.select().getSQL())) {
        question.fill(new ManyRows.Row(statement));
        answers.add(question.read(statement.executeQuery()));
      }
    }
    for (Part<?> part : parts) {
      part.executeAtOnce(connection);
    }
    for (int i = 0; i < answers.size(); i++) {
      questions.get(i).found().accept(answers.get(i));
    }
  }

  /** Does all of it, in the order in which it was added, the questions last, and commits. */
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
    for (Question question : questions) {
      text.append(question.select().getSQL()).append("; ");
    }
    text.append("commit");
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      ManyRows.Row columns = new ManyRows.Row(statement);
      for (Part<?> part : last) {
        part.fill(columns);
      }
      for (Question question : questions) {
        question.fill(columns);
      }
      answer(statement, statement.execute());
    }
  }

  /** Hands the answers on; what failed later than the first statement is thrown on the way. */
  private void answer(PreparedStatement statement, boolean first) throws SQLException {
    Iterator<Question> waiting = questions.iterator();
    boolean found = first;
    while (found || statement.getUpdateCount() >= 0) {
      if (found) {
        Question question = waiting.next();
        question.found().accept(question.read(statement.getResultSet()));
      }
      found = statement.getMoreResults();
    }
  }
}

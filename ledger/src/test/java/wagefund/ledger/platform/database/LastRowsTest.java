package wagefund.ledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;

/**
 * The rows that a transaction writes last, with all that it did before or as its only statement.
 */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastRowsTest {

  private static final Table<?> WORDS = DSL.table("last_rows_test");
  private static final Field<Integer> NUMBER = DSL.field("number", SQLDataType.INTEGER);
  private static final Field<String> WORD = DSL.field("word", SQLDataType.VARCHAR);
  private static final ManyRows INSERT =
      new ManyRows("insert into last_rows_test (number, word)", 2);

  private final DSLContext store;
  private final LedgerTransactions transactions;
  private final TransactionTemplate transaction;

  LastRowsTest(DSLContext store, LedgerTransactions transactions) {
    this.store = store;
    this.transactions = transactions;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void table() {
    store.execute(
        "create table last_rows_test (number int not null primary key, word varchar(40) not null)");
  }

  @AfterEach
  void noTable() {
    store.execute("drop table last_rows_test");
  }

  private List<Integer> there() {
    return store.select(NUMBER).from(WORDS).orderBy(NUMBER).fetch(NUMBER);
  }

  /** Within the transaction that there is, or in one of its own. */
  private void insert(int number, String word) {
    transaction.executeWithoutResult(
        status -> store.insertInto(WORDS, NUMBER, WORD).values(number, word).execute());
  }

  private void writeLast(List<Integer> numbers, List<String> seen) {
    LastRows rows = new LastRows();
    rows.add(
        INSERT,
        numbers,
        (row, number) -> {
          row.number(number);
          row.text("词 '" + number + "\\");
        });
    rows.ask(
        store.select(WORD).from(WORDS).where(NUMBER.eq(7)),
        found -> found.forEach(row -> seen.add(row.get(0, String.class))));
    transactions.writeLast(rows);
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /**
   * At, above and far above what the server keeps, what is repeated, and what one statement takes.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 128, 256, 257, 384, 700})
  void all_rows_are_there_however_many(int count) {
    transaction.executeWithoutResult(status -> writeLast(upTo(count), new ArrayList<>()));

    assertThat(there()).isEqualTo(upTo(count));
    assertThat(store.select(WORD).from(WORDS).where(NUMBER.eq(1)).fetchSingle(WORD))
        .isEqualTo("词 '1\\");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 700})
  void none_is_there_where_one_cannot_be(int count) {
    List<Integer> twice = new ArrayList<>(upTo(count));
    twice.add(count);

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> writeLast(twice, new ArrayList<>())))
        .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    assertThat(there()).isEmpty();
  }

  @Test
  void what_was_done_before_is_there_together_with_them() {
    transaction.executeWithoutResult(
        status -> {
          insert(9, "before");
          writeLast(upTo(2), new ArrayList<>());
        });

    assertThat(there()).containsExactly(1, 2, 9);
  }

  @Test
  void what_was_done_before_is_not_there_where_they_cannot_be() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      insert(9, "before");
                      writeLast(List.of(1, 1), new ArrayList<>());
                    }))
        .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    assertThat(there()).isEmpty();
  }

  @Test
  void a_question_is_answered_with_rows_and_without() {
    insert(7, "seven");
    List<String> seen = new ArrayList<>();
    transaction.executeWithoutResult(status -> writeLast(upTo(2), seen));
    transaction.executeWithoutResult(status -> writeLast(List.of(), seen));
    transaction.executeWithoutResult(
        status -> {
          assertThat(there()).containsExactly(1, 2, 7);
          writeLast(List.of(), seen);
        });

    assertThat(seen).containsExactly("seven", "seven", "seven");
  }

  @Test
  void nothing_is_answered_where_the_rows_cannot_be_written() {
    insert(7, "seven");
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> writeLast(List.of(1, 1), seen)))
        .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    assertThat(seen).isEmpty();
  }
}

package wagefund.ledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedDatabaseTest {

  @Test
  void what_was_stored_is_there_after_a_restart_though_it_lies_in_the_temporary_directory(
      @TempDir Path temporary) throws Exception {
    Path home = Files.createDirectories(temporary.resolve("data"));
    assertThat(home.toAbsolutePath().toString()).startsWith(System.getProperty("java.io.tmpdir"));
    try (EmbeddedDatabase first = EmbeddedDatabase.start(home, false);
        Connection store = connect(first)) {
      store.createStatement().execute("create table kept (fen bigint) engine=innodb");
      store.createStatement().execute("insert into kept values (207000)");
    }

    try (EmbeddedDatabase again = EmbeddedDatabase.start(home, false);
        Connection store = connect(again);
        ResultSet kept = store.createStatement().executeQuery("select fen from kept")) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getLong(1)).isEqualTo(207_000);
    }
  }

  @Test
  void with_the_binary_log_on_the_tables_of_facts_can_be_protected_too(@TempDir Path home)
      throws Exception {
    try (EmbeddedDatabase logged = EmbeddedDatabase.start(home, true);
        Connection store = connect(logged)) {
      store.createStatement().execute("create table fact (fen bigint) engine=innodb");
      store.createStatement().execute("insert into fact values (1)");
      store
          .createStatement()
          .execute(
              "create trigger keep_fact before delete on fact for each row"
                  + " signal sqlstate '45000' set message_text = 'kept'");

      assertThatThrownBy(() -> store.createStatement().execute("delete from fact"))
          .hasMessageContaining("kept");
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws Exception {
    return DriverManager.getConnection(database.url(), "ledger", database.password());
  }
}

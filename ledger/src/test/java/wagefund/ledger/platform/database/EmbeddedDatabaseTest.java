package wagefund.ledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Connection connect(EmbeddedDatabase database) throws Exception {
    return DriverManager.getConnection(database.url(), "ledger", database.password());
  }
}

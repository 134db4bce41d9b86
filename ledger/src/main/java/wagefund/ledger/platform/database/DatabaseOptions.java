package wagefund.ledger.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are kept.
 *
 * @param dataDir the directory of the embedded database, the keys and the settings
 * @param url the JDBC URL of a MySQL or MariaDB server; empty: the embedded database
 * @param user the user at that server
 * @param password its password
 * @param poolSize how many connections at most
 * @param binaryLog whether the embedded database writes its binary log, flushed at each commit
 */
@ConfigurationProperties("ledger.database")
public record DatabaseOptions(
    @DefaultValue("data") String dataDir,
    @DefaultValue("") String url,
    @DefaultValue("ledger") String user,
    @DefaultValue("") String password,
    @DefaultValue("20") int poolSize,
    @DefaultValue("false") boolean binaryLog) {

  /** Whether the ledger has a database of its own, which no other ledger uses. */
  public boolean embedded() {
    return url.isEmpty();
  }
}

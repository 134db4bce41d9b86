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
 */
@ConfigurationProperties("ledger.database")
public record DatabaseOptions(
    @DefaultValue("data") String dataDir,
    @DefaultValue("") String url,
    @DefaultValue("ledger") String user,
    @DefaultValue("") String password,
    @DefaultValue("20") int poolSize) {

  boolean embedded() {
    return url.isEmpty();
  }
}

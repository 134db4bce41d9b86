package wagefund.ledger.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server refuse every change and every deletion in the tables of facts. Where the user may
 * not make triggers, the keeper of the server withholds UPDATE and DELETE instead (ADR 0024).
 */
final class AppendOnly {

  static final List<String> TABLES =
      List.of(
          "domain_event_entry",
          "sealed_log",
          "checkpoint",
          "checkpoint_key",
          "merkle_node",
          "vault_look",
          "audit_package_look",
          "used_rule");

  private static final Logger LOG = LoggerFactory.getLogger(AppendOnly.class);

  private AppendOnly() {}

  static void protect(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        for (String change : List.of("update", "delete")) {
          statement.execute(
              """
              create trigger if not exists keep_%1$s_%2$s before %2$s on %1$s for each row
              signal sqlstate '45000' set message_text = '%1$s may only be added to'
              """
                  .formatted(table, change));
        }
      }
    } catch (SQLException e) {
      LOG.warn(
          "This database takes no triggers from us: withhold UPDATE and DELETE on {} from the"
              + " ledger's user, see docs/sealed-log.md ({})",
          TABLES,
          e.getMessage());
    }
  }
}

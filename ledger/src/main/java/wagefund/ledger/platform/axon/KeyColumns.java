package wagefund.ledger.platform.axon;

import java.sql.SQLException;
import wagefund.ledger.platform.database.ManyRows;

/** What the last event of an effect keeps of the request that had the effect (ADR 0033). */
public interface KeyColumns {

  /** The three columns of an event: key digest, request hash, answer; each null where none is. */
  void fill(ManyRows.Row row, String eventId) throws SQLException;
}

package wagefund.ledger.model;

import java.util.List;
import java.util.Map;
import wagefund.ledger.platform.read.Projection;

/** A world, its books as the ledger's journal makes them, and its invariants. */
record Watched(World world, Journal journal, Invariants invariants) {

  static Watched of(World world, Projection journal, Map<String, List<String>> accounts) {
    return new Watched(world, new Journal(journal), new Invariants(world.small.rules, accounts));
  }
}

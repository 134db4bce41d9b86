package wagefund.ledger.platform.bench;

import java.util.List;

/**
 * What came of the measurements on one server.
 *
 * @param binaryLog whether the server wrote its binary log and flushed it at each commit
 * @param server its version
 * @param unsealed the most events that were not sealed at the end of a measurement
 * @param unprojected the most events that the read models did not show at the end of one
 * @param caughtUpNanos how long catching up took, all measurements together
 * @param checked what was checked at the end
 */
record BenchResult(
    boolean binaryLog,
    String server,
    List<Measure> measures,
    long unsealed,
    long unprojected,
    long caughtUpNanos,
    List<String> checked) {

  BenchResult {
    measures = List.copyOf(measures);
    checked = List.copyOf(checked);
  }

  String settings() {
    return server
        + ", log flushed at each commit, binary log "
        + (binaryLog ? "on and synced at each commit" : "off");
  }
}

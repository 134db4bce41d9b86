package wagefund.ledger.platform.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the benchmark is run.
 *
 * @param seconds how long each measurement lasts, all rounds together
 * @param rounds how often the measurements of one number of callers are gone through
 * @param callers how many at the same time
 * @param binaryLog off, on or both
 * @param what which of the measurements: on one hot fund, over many, of advances
 * @param events how many events of history, 0: as many as is usual
 */
record BenchOptions(
    Path dataDir,
    int seconds,
    int rounds,
    List<Integer> callers,
    String binaryLog,
    List<String> what,
    Path json,
    Path plot,
    Path table,
    long events) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--data-dir", "bench-data",
          "--seconds", "6",
          "--rounds", "2",
          "--callers", "1,8,32,64,256",
          "--binary-log", "both",
          "--what", "hot,many,advances",
          "--json", "bench.json",
          "--plot", "bench.svg",
          "--table", "bench.md",
          "--events", "0");

  /** Reads the options; empty where one is not known or cannot be read. */
  static Optional<BenchOptions> read(List<String> args) {
    Map<String, String> given = new HashMap<>(DEFAULTS);
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      if (parts.length < 2 || given.replace(parts[0], parts[1]) == null) {
        return Optional.empty();
      }
    }
    if (!value(given, "--seconds").matches("[1-9][0-9]{0,3}")
        || !value(given, "--rounds").matches("[1-9][0-9]?")
        || !value(given, "--callers").matches("[1-9][0-9]{0,2}(,[1-9][0-9]{0,2})*")
        || !value(given, "--what").matches("(hot|many|advances)(,(hot|many|advances))*")
        || !value(given, "--events").matches("[0-9]{1,9}")
        || !value(given, "--binary-log").matches("off|on|both")) {
      return Optional.empty();
    }
    return Optional.of(
        new BenchOptions(
            Path.of(value(given, "--data-dir")),
            Integer.parseInt(value(given, "--seconds")),
            Integer.parseInt(value(given, "--rounds")),
            Stream.of(value(given, "--callers").split(",")).map(Integer::valueOf).toList(),
            value(given, "--binary-log"),
            List.of(value(given, "--what").split(",")),
            Path.of(value(given, "--json")),
            Path.of(value(given, "--plot")),
            Path.of(value(given, "--table")),
            Long.parseLong(value(given, "--events"))));
  }

  private static String value(Map<String, String> given, String name) {
    return given.getOrDefault(name, "");
  }

  /** How many events, or the usual number where none is given. */
  long eventsOr(long usual) {
    return events == 0 ? usual : events;
  }

  List<Boolean> binaryLogs() {
    return switch (binaryLog) {
      case "on" -> List.of(true);
      case "off" -> List.of(false);
      default -> List.of(false, true);
    };
  }
}

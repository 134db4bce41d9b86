package wagefund.ledger.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.pursuit.event.EntryKind;

/** The bankruptcy of the employer, told a second time. */
final class SmallEstate {

  /** Whoever stands first is served first. */
  static final List<String> RANKS =
      List.of("SECURED", "COSTS", "WAGES", "SOCIAL_TAX", "ORDINARY", "SUBORDINATE");

  /** What was declared for somebody, and what became of it. */
  static final class Standing {
    final EntryKind kind;
    final int rank;
    final Case of;
    long declared;
    long admitted;
    long distributed;

    /** What fell on others before it was admitted. */
    long forgone;

    Standing(EntryKind kind, int rank, Case of) {
      this.kind = kind;
      this.rank = rank;
      this.of = of;
    }

    long counted() {
      return distributed + forgone;
    }

    long room() {
      return Math.max(0, admitted - counted());
    }
  }

  final String id;
  final String subrogated;
  final Map<String, Standing> standings = new LinkedHashMap<>();
  boolean accepted;
  boolean closed;
  int distributions;

  SmallEstate(String id, String subrogated) {
    this.id = id;
    this.subrogated = subrogated;
  }

  long room() {
    return standings.values().stream().mapToLong(Standing::room).sum();
  }

  /** Whoever is admitted late has missed what the others of his rank have had. */
  void admit(Standing standing, long admitted) {
    List<Standing> others =
        standings.values().stream().filter(s -> s != standing && s.rank == standing.rank).toList();
    long had = others.stream().mapToLong(Standing::counted).sum();
    long owed = others.stream().mapToLong(s -> s.admitted).sum();
    standing.admitted = admitted;
    standing.forgone =
        had == 0 || owed == 0 ? 0 : Math.max(0, admitted * had / owed - standing.distributed);
  }

  /** Rank by rank; within a rank all that was ever given is in proportion to what is admitted. */
  Map<String, Long> shares(long amount) {
    Map<String, Long> shares = new LinkedHashMap<>();
    long left = amount;
    for (int rank = 0; rank < RANKS.size(); rank++) {
      List<String> keys = new ArrayList<>();
      for (String key : standings.keySet()) {
        if (standings.get(key).rank == rank) {
          keys.add(key);
        }
      }
      long room = keys.stream().mapToLong(key -> standings.get(key).room()).sum();
      long given = Math.min(left, room);
      left -= given;
      if (given > 0) {
        shares.putAll(within(given, keys));
      }
    }
    return shares;
  }

  /** Whoever has more already than would fall on him keeps it, and the others divide the rest. */
  private Map<String, Long> within(long given, List<String> keys) {
    List<Standing> own = keys.stream().map(standings::get).toList();
    long had = own.stream().mapToLong(Standing::counted).sum();
    List<Long> targets =
        SmallLedger.proRata(had + given, own.stream().map(s -> s.admitted).toList());
    List<String> others = new ArrayList<>();
    Map<String, Long> shares = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      long more = targets.get(i) - own.get(i).counted();
      if (more >= 0) {
        others.add(keys.get(i));
        shares.put(keys.get(i), more);
      }
    }
    return others.size() == keys.size() ? shares : within(given, others);
  }
}

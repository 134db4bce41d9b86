package wagefund.ledger.pursuit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.pursuit.event.EstateShare;

/**
 * An amount divided by ranks: each rank is served before the next, and within a rank all that was
 * ever distributed is in proportion to what is admitted. No fen is lost.
 */
final class Distribution {

  private Distribution() {}

  /** What may still be distributed. */
  static Money room(List<EstateState.Standing> standings) {
    return Money.sum(standings.stream().map(EstateState.Standing::room).toList());
  }

  /**
   * @param amount at most the room
   */
  static List<EstateShare> of(
      Money amount, List<EstateState.Standing> standings, Map<String, Integer> ranks) {
    Map<Integer, List<EstateState.Standing>> byRank = new TreeMap<>();
    for (EstateState.Standing standing : standings) {
      byRank
          .computeIfAbsent(
              ranks.getOrDefault(standing.entry().className(), Integer.MAX_VALUE),
              rank -> new ArrayList<>())
          .add(standing);
    }
    List<EstateShare> shares = new ArrayList<>();
    Money left = amount;
    for (List<EstateState.Standing> rank : byRank.values()) {
      Money given = left.min(room(rank));
      left = left.minus(given);
      if (!given.isZero()) {
        shares.addAll(within(given, rank));
      }
    }
    return List.copyOf(shares);
  }

  /**
   * Rounding may have given somebody a fen more before than he would have now: he keeps it, and the
   * others divide the rest.
   */
  private static List<EstateShare> within(Money given, List<EstateState.Standing> rank) {
    List<EstateState.Standing> open = new ArrayList<>(rank);
    List<EstateShare> shares = List.of();
    boolean fits = false;
    while (!fits) {
      List<Money> had = open.stream().map(EstateState.Standing::counted).toList();
      List<Money> targets =
          Allocation.proRata(
              Money.sum(had).plus(given),
              open.stream().map(EstateState.Standing::admitted).toList());
      List<EstateState.Standing> ahead = new ArrayList<>();
      List<EstateShare> next = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        if (had.get(i).isMoreThan(targets.get(i))) {
          ahead.add(open.get(i));
        } else if (targets.get(i).isMoreThan(had.get(i))) {
          next.add(new EstateShare(open.get(i).entry(), targets.get(i).minus(had.get(i))));
        }
      }
      open.removeAll(ahead);
      fits = ahead.isEmpty();
      shares = next;
    }
    return shares;
  }
}

package wagefund.ledger.journal.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each tranche of a fund stands, by its number; number 0 is what is of no tranche. It is used
 * after all others.
 *
 * @param inTransitFen what is on its way
 * @param tranches filled one after the other
 */
record TrancheStandings(long inTransitFen, List<Of> tranches) {

  /**
   * What of one tranche is where.
   *
   * @param heldFen at the bank and on its way
   * @param outstandingFen what reached workers and has not come back
   * @param principalFen what came as capital, less what was withdrawn
   * @param interestFen what came as interest
   */
  record Of(
      long heldFen, long inTransitFen, long outstandingFen, long principalFen, long interestFen) {

    static final Of NOTHING = new Of(0, 0, 0, 0, 0);

    long bankFen() {
      return Math.subtractExact(heldFen, inTransitFen);
    }

    private Of onItsWay(long fen) {
      return new Of(heldFen, fen, outstandingFen, principalFen, interestFen);
    }
  }

  TrancheStandings(long inTransitFen) {
    this(inTransitFen, new ArrayList<>());
  }

  void add(long heldFen, long outstandingFen, long principalFen, long interestFen) {
    tranches.add(new Of(heldFen, 0, outstandingFen, principalFen, interestFen));
  }

  /** By their numbers, with what is on its way given to the oldest that still hold anything. */
  List<Of> shared() {
    List<Of> shared = new ArrayList<>(tranches);
    long rest = inTransitFen;
    for (int no = 1; no < shared.size(); no++) {
      long share = Math.min(rest, Math.max(0, shared.get(no).heldFen()));
      shared.set(no, shared.get(no).onItsWay(share));
      rest = Math.subtractExact(rest, share);
    }
    if (!shared.isEmpty()) {
      shared.set(0, shared.get(0).onItsWay(rest));
    }
    return shared;
  }
}

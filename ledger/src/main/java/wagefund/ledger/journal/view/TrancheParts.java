package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.TRANCHE_STANDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.TranchePartRecord;
import wagefund.schema.read.tables.records.TrancheStandingRecord;

/** Writes down what one event changed of where the tranches stand, as debits and credits. */
final class TrancheParts {

  /** A figure of a fund, and on which side its accounts grow. */
  private record Figure(String name, boolean onDebit, ToLongFunction<TrancheStandings.Of> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("bank", true, TrancheStandings.Of::bankFen),
          new Figure("inTransit", true, TrancheStandings.Of::inTransitFen),
          new Figure("outstanding", true, TrancheStandings.Of::outstandingFen),
          new Figure("principal", false, TrancheStandings.Of::principalFen),
          new Figure("interest", false, TrancheStandings.Of::interestFen));

  private final String fund;
  private final long seq;
  private final LocalDate on;
  private final boolean red;
  private final Map<String, List<String>> accounts;
  private final WriteSet rows;
  private int partNo;

  TrancheParts(
      String fund,
      long seq,
      LocalDate on,
      boolean red,
      Map<String, List<String>> accounts,
      WriteSet rows) {
    this.fund = fund;
    this.seq = seq;
    this.on = on;
    this.red = red;
    this.accounts = accounts;
    this.rows = rows;
  }

  void write(TrancheStandings now) {
    List<TrancheStandings.Of> shared = now.shared();
    List<TrancheStandings.Of> before = new ArrayList<>();
    for (int no = 0; no < shared.size(); no++) {
      before.add(replace(no, shared.get(no)));
    }
    for (Figure figure : FIGURES) {
      List<String> held = accounts.getOrDefault(figure.name(), List.of());
      if (!held.isEmpty()) {
        write(figure, String.join(",", held), before, shared);
      }
    }
  }

  /** All on one side, that on which the figure moved as a whole; so a shift adds up to nothing. */
  private void write(
      Figure figure, String held, List<TrancheStandings.Of> before, List<TrancheStandings.Of> now) {
    long whole = 0;
    for (int no = 0; no < now.size(); no++) {
      whole = Math.addExact(whole, change(figure, before, now, no));
    }
    boolean grows = whole >= 0 != (red && whole != 0);
    boolean debit = grows == figure.onDebit();
    for (int no = 0; no < now.size(); no++) {
      long change = change(figure, before, now, no);
      if (change != 0) {
        long fen = grows ? change : Math.negateExact(change);
        partNo++;
        rows.add(
            new TranchePartRecord(
                fund,
                seq,
                partNo,
                no,
                figure.name(),
                held,
                on,
                debit ? fen : 0L,
                debit ? 0L : fen));
      }
    }
  }

  private static long change(
      Figure figure, List<TrancheStandings.Of> before, List<TrancheStandings.Of> now, int no) {
    return Math.subtractExact(
        figure.of().applyAsLong(now.get(no)), figure.of().applyAsLong(before.get(no)));
  }

  /** Keeps where a tranche stands now, and gives back where it stood. */
  private TrancheStandings.Of replace(int no, TrancheStandings.Of now) {
    TrancheStandingRecord row =
        rows.find(TRANCHE_STANDING, fund, no)
            .orElseGet(() -> rows.add(new TrancheStandingRecord(fund, no, 0L, 0L, 0L, 0L, 0L)));
    TrancheStandings.Of before =
        new TrancheStandings.Of(
            Math.addExact(row.getBankFen(), row.getInTransitFen()),
            row.getInTransitFen(),
            row.getOutstandingFen(),
            row.getPrincipalFen(),
            row.getInterestFen());
    if (!before.equals(now)) {
      row.setBankFen(now.bankFen());
      row.setInTransitFen(now.inTransitFen());
      row.setOutstandingFen(now.outstandingFen());
      row.setPrincipalFen(now.principalFen());
      row.setInterestFen(now.interestFen());
    }
    return before;
  }
}

package wagefund.ledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Balance;

/** What must always hold, whatever was done: checked after every step. */
final class Identities {

  private Identities() {}

  /** What is broken, each with its figures; nothing if all holds. */
  static List<String> broken(Figures figures) {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, String> figure : figures.byName().entrySet()) {
      String name = figure.getKey();
      if (name.matches("fund \\S+ bank")) {
        fund(figures, name.substring(0, name.length() - " bank".length()), broken);
      }
      if (name.matches("case \\S+ arrears")) {
        arrearsCase(figures, name.substring(0, name.length() - " arrears".length()), broken);
      }
    }
    return broken;
  }

  /** Where debits and credits of a fund's books differ; empty: nowhere. */
  static Optional<String> unbalanced(Figures figures) {
    for (String name : figures.byName().keySet()) {
      if (name.matches("books \\S+ debit")) {
        String books = name.substring(0, name.length() - " debit".length());
        String debit = figures.find(name).orElse("");
        String credit = figures.find(books + " credit").orElse("");
        if (!debit.equals(credit)) {
          return Optional.of(books + ": debit " + debit + " ≠ credit " + credit);
        }
      }
    }
    return Optional.empty();
  }

  /** Where its money is and where it is from; and every yuan at hand belongs to a tranche. */
  private static void fund(Figures figures, String fund, List<String> broken) {
    long bank = figures.fenOf(fund + " bank");
    long promised = figures.fenOf(fund + " reserved") + figures.fenOf(fund + " awaiting");
    same(
        fund + ": bank + in transit + outstanding + to realise",
        bank
            + figures.fenOf(fund + " inTransit")
            + figures.fenOf(fund + " outstanding")
            + figures.fenOf(fund + " toRealise"),
        "principal + interest + over-recovery + unidentified + for others",
        figures.fenOf(fund + " principal")
            + figures.fenOf(fund + " interest")
            + figures.fenOf(fund + " overRecovery")
            + figures.fenOf(fund + " unidentified")
            + figures.fenOf(fund + " forOthers"),
        broken);
    if (figures.find(fund + " tranches").isPresent()) {
      same(
          fund + ": bank + in transit",
          bank + figures.fenOf(fund + " inTransit"),
          "what all tranches hold",
          figures.fenOf(fund + " tranches"),
          broken);
    }
    same(
        fund + ": available",
        figures.fenOf(fund + " available"),
        "bank - reserved - awaiting",
        bank - promised,
        broken);
    if (promised > bank) {
      broken.add(fund + ": more is promised than is at the bank");
    }
  }

  /** arrears = by employer + by deposit + by advance + by other + outstanding. */
  private static void arrearsCase(Figures figures, String name, List<String> broken) {
    same(
        name + ": arrears",
        figures.fenOf(name + " arrears"),
        "the sum of its parts",
        figures.fenOf(name + " byEmployer")
            + figures.fenOf(name + " byDeposit")
            + figures.fenOf(name + " byAdvance")
            + figures.fenOf(name + " byOther")
            + figures.fenOf(name + " outstanding"),
        broken);
  }

  private static void same(String one, long fen, String other, long otherFen, List<String> broken) {
    if (fen != otherFen) {
      broken.add(one + " " + new Balance(fen) + " ≠ " + other + " " + new Balance(otherFen));
    }
  }
}

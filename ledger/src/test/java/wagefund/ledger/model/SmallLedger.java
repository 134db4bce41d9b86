package wagefund.ledger.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger should do, told a second time and as simply as it can be told: one fund, its
 * cases and payments in plain maps over fen. It shares no code with the ledger.
 */
final class SmallLedger {

  /** What the scheme of this fund says; 0 stands for no fixed amount. */
  record Rules(int percent, long fixed, boolean fundCap, boolean depositFirst, long reviewFrom) {}

  static final class Tranche {
    final boolean interest;
    long left;
    long used;

    Tranche(boolean interest, long left) {
      this.interest = interest;
      this.left = left;
    }
  }

  static final class Month {
    final long owed;
    long paidOtherwise;
    long advanced;

    Month(long owed) {
      this.owed = owed;
    }

    long open() {
      return owed - paidOtherwise - advanced;
    }
  }

  /** A worker in a case; the person may stand in several. */
  record Worker(int line, int person, SortedMap<YearMonth, Month> months) {
    long open() {
      return months.values().stream().mapToLong(Month::open).sum();
    }

    long owed() {
      return months.values().stream().mapToLong(m -> m.owed).sum();
    }

    /** The months named first, then the oldest. */
    void settle(long amount, SortedMap<YearMonth, Long> named, boolean byAdvance) {
      long left = amount;
      for (Map.Entry<YearMonth, Long> wanted : named.entrySet()) {
        left -= settle(wanted.getKey(), Math.min(wanted.getValue(), left), byAdvance);
      }
      for (YearMonth month : months.keySet()) {
        left -= settle(month, left, byAdvance);
      }
      if (left != 0) {
        throw new IllegalStateException("More was paid than was owed, by " + left);
      }
    }

    private long settle(YearMonth at, long atMost, boolean byAdvance) {
      Month month = months.get(at);
      long share = month == null ? 0 : Math.min(month.open(), atMost);
      if (share > 0 && byAdvance) {
        month.advanced += share;
      } else if (share > 0) {
        month.paidOtherwise += share;
      }
      return share;
    }
  }

  /** What one debtor owes the fund in one case. */
  static final class Claim {
    final String id;
    long paid;
    long recovered;
    long writtenOff;
    long inMemo;

    Claim(String id) {
      this.id = id;
    }

    long outstanding() {
      return paid - recovered - writtenOff;
    }

    Told.SeenClaim seen() {
      return new Told.SeenClaim(id, paid, recovered, writtenOff, inMemo, outstanding());
    }
  }

  static final class Case {
    final String id;
    final List<Worker> workers = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    boolean depositExhausted;

    Case(String id) {
      this.id = id;
    }

    long open() {
      return workers.stream().mapToLong(Worker::open).sum();
    }

    Optional<Claim> claim(String wanted) {
      return claims.stream().filter(c -> c.id.equals(wanted)).findFirst();
    }
  }

  enum Stage {
    REQUESTED,
    RETURNED,
    APPROVED,
    RELEASED,
    OVER
  }

  enum Line {
    SENT,
    RETURNED,
    SUCCEEDED,
    CANCELLED
  }

  static final class Payment {
    final Worker worker;
    final long amount;
    final SortedMap<YearMonth, Long> months;
    Line state = Line.SENT;
    String correctedBy = "";

    Payment(Worker worker, long amount, SortedMap<YearMonth, Long> months) {
      this.worker = worker;
      this.amount = amount;
      this.months = months;
    }
  }

  static final class Advance {
    final String id;
    final Case of;
    final String requester;
    Stage stage = Stage.REQUESTED;
    Object digest = "";
    String batch = "";
    List<Payment> lines = List.of();
    int signed;
    Set<String> acted = new HashSet<>();

    Advance(String id, Case of, String requester) {
      this.id = id;
      this.of = of;
      this.requester = requester;
    }

    boolean isOnItsWay() {
      return stage == Stage.APPROVED
          || stage == Stage.RELEASED
              && lines.stream().anyMatch(l -> l.state == Line.SENT || l.state == Line.RETURNED);
    }

    long total() {
      return lines.stream().mapToLong(l -> l.amount).sum();
    }
  }

  record Withdrawal(int tranche, long amount, String by) {}

  static final class Freeze {
    final LocalDate from;
    LocalDate until;

    Freeze(LocalDate from, LocalDate until) {
      this.from = from;
      this.until = until;
    }
  }

  static final class Delegation {
    final String by;
    final String role;
    final LocalDate from;
    final LocalDate until;
    LocalDate ended = LocalDate.MAX;

    Delegation(String by, String role, LocalDate from, LocalDate until) {
      this.by = by;
      this.role = role;
      this.from = from;
      this.until = until;
    }

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until) && day.isBefore(ended);
    }
  }

  /** What an advance has taken of a person's month. */
  record Use(int person, YearMonth month, String advance) {}

  final Rules rules;
  boolean established;
  long principal;
  long interest;
  long over;
  long bank;
  long transit;
  long owed;
  long reserved;
  long awaiting;
  long toRealise;
  long unidentified;
  long forOthers;
  long beyond;
  long beyondUsed;
  final List<Tranche> tranches = new ArrayList<>();
  final List<Case> cases = new ArrayList<>();
  final List<Advance> advances = new ArrayList<>();
  final Map<String, Withdrawal> withdrawals = new TreeMap<>();
  final List<Freeze> freezes = new ArrayList<>();
  final Map<String, List<Delegation>> delegations = new TreeMap<>();
  final Map<Use, Long> uses = new HashMap<>();
  LocalDate today = LocalDate.of(2025, 1, 2);

  SmallLedger(Rules rules) {
    this.rules = rules;
  }

  Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    figures.put("principal", principal);
    figures.put("interest", interest);
    figures.put("overRecovery", over);
    figures.put("bank", bank);
    figures.put("inTransit", transit);
    figures.put("outstanding", owed);
    figures.put("reserved", reserved);
    figures.put("awaiting", awaiting);
    figures.put("toRealise", toRealise);
    figures.put("unidentified", unidentified);
    figures.put("forOthers", forOthers);
    return figures;
  }

  long available() {
    return bank - reserved - awaiting;
  }

  boolean frozen() {
    return freezes.stream().anyMatch(f -> !today.isBefore(f.from) && !today.isAfter(f.until));
  }

  void receive(long amount, boolean asInterest) {
    tranches.add(new Tranche(asInterest, amount));
    bank += amount;
    if (asInterest) {
      interest += amount;
    } else {
      principal += amount;
    }
  }

  /** Payments use the oldest money, and after that what debtors paid too much. */
  void use(long amount) {
    long left = amount;
    for (Tranche tranche : tranches) {
      long share = Math.min(tranche.left, left);
      tranche.left -= share;
      tranche.used += share;
      left -= share;
    }
    beyondUsed += left;
  }

  /** What comes back fills what was used last. */
  void restore(long amount) {
    long share = Math.min(beyondUsed, amount);
    beyondUsed -= share;
    long left = amount - share;
    for (int i = tranches.size() - 1; i >= 0; i--) {
      Tranche tranche = tranches.get(i);
      share = Math.min(tranche.used, left);
      tranche.used -= share;
      tranche.left += share;
      left -= share;
    }
  }

  // --- caps ---

  private long used(Worker worker, YearMonth month, String except) {
    return uses.entrySet().stream()
        .filter(u -> u.getKey().person() == worker.person())
        .filter(u -> u.getKey().month().equals(month) && !u.getKey().advance().equals(except))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * What is still owed to a worker, less what is promised or paid for the same months elsewhere.
   */
  long stillOwed(Worker worker, String except) {
    return worker.months().entrySet().stream()
        .mapToLong(
            m ->
                Math.max(
                    0,
                    m.getValue().owed
                        - m.getValue().paidOtherwise
                        - used(worker, m.getKey(), except)))
        .sum();
  }

  /** The most that an advance may pay to a worker. */
  long ownLimit(Worker worker, String except) {
    long used = worker.months().keySet().stream().mapToLong(m -> used(worker, m, except)).sum();
    long limit = Math.max(0, worker.owed() * rules.percent() / 100 - used);
    if (rules.fixed() > 0) {
      limit = Math.min(limit, Math.max(0, rules.fixed() - used));
    }
    return Math.min(limit, stillOwed(worker, except));
  }

  List<Long> limits(List<Worker> workers, String except) {
    List<Long> own = workers.stream().map(w -> ownLimit(w, except)).toList();
    long sum = own.stream().mapToLong(x -> x).sum();
    return rules.fundCap() && sum > available() ? proRata(available(), own) : own;
  }

  /** Whole fen by weight; what rounding leaves goes to the largest remainders, first come first. */
  static List<Long> proRata(long amount, List<Long> weights) {
    long total = weights.stream().mapToLong(x -> x).sum();
    List<Long> shares = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      shares.add(total == 0 ? 0 : amount * weights.get(i) / total);
      order.add(i);
    }
    if (total == 0) {
      return shares;
    }
    order.sort(
        (a, b) -> Long.compare(amount * weights.get(b) % total, amount * weights.get(a) % total));
    long left = amount - shares.stream().mapToLong(x -> x).sum();
    for (int i = 0; i < left; i++) {
      shares.set(order.get(i), shares.get(order.get(i)) + 1);
    }
    return shares;
  }

  List<String> stagesFor(long total) {
    return total >= rules.reviewFrom()
        ? List.of("CHECKER", "REVIEWER", "APPROVER")
        : List.of("CHECKER", "APPROVER");
  }
}

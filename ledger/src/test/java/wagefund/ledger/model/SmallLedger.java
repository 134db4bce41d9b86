package wagefund.ledger.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import wagefund.ledger.model.SmallReceipt.Parts;

/**
 * What the ledger should do, told a second time and as simply as it can be told: one fund, its
 * cases and payments in plain maps over fen. It shares no code with the ledger.
 */
final class SmallLedger {

  /** What the scheme of this fund says; 0 stands for no fixed amount. */
  record Rules(
      int percent,
      long fixed,
      boolean fundCap,
      boolean depositFirst,
      long reviewFrom,
      boolean override,
      boolean special) {}

  /** 专项用途: which months a special fund pays, for whom, and until when it may be asked. */
  record Purpose(YearMonth from, YearMonth to, boolean meant, LocalDate useBy) {

    boolean covers(YearMonth month) {
      return !month.isBefore(from) && !month.isAfter(to);
    }
  }

  static final class Tranche {
    final boolean interest;
    long left;
    long used;
    long withdrawn;

    Tranche(boolean interest) {
      this.interest = interest;
    }

    long amount() {
      return left + used + withdrawn;
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

    /** The latest month first is owed again. */
    void reopen(long amount, boolean byAdvance) {
      long left = amount;
      for (Month month : new TreeMap<>(months).descendingMap().values()) {
        long share = Math.min(byAdvance ? month.advanced : month.paidOtherwise, left);
        month.advanced -= byAdvance ? share : 0;
        month.paidOtherwise -= byAdvance ? 0 : share;
        left -= share;
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

  /** What was paid to a worker and is owed by a debtor. */
  static final class Part {
    final String batch;
    final int line;
    final int person;
    final LocalDate paidOn;
    Optional<LocalDate> dueOn = Optional.empty();
    long amount;

    /** What fell off it on which day; on no day before it was paid. */
    final SortedMap<LocalDate, Long> fell = new TreeMap<>();

    Part(String batch, int line, int person, LocalDate paidOn, long amount) {
      this.batch = batch;
      this.line = line;
      this.person = person;
      this.paidOn = paidOn;
      this.amount = amount;
    }

    private LocalDate dayOf(LocalDate on) {
      return on.isBefore(paidOn) ? paidOn : on;
    }

    long left() {
      return amount - sum(fell);
    }

    /** What was owed at the end of a day. */
    long leftOn(LocalDate day) {
      return paidOn.isAfter(day) ? 0 : amount - sum(fell.headMap(day.plusDays(1)));
    }

    private static long sum(SortedMap<LocalDate, Long> some) {
      return some.values().stream().mapToLong(x -> x).sum();
    }

    /** What fell off from a day to a day, both included. */
    long fell(LocalDate from, LocalDate to) {
      return from.isAfter(to) ? 0 : sum(fell.subMap(from, to.plusDays(1)));
    }

    long fellOn(LocalDate on) {
      return fell.getOrDefault(dayOf(on), 0L);
    }

    /** Falls by so much, or rises where that is less than nothing. */
    void fall(long by, LocalDate on) {
      fell.merge(dayOf(on), by, Long::sum);
    }

    Part copy() {
      Part copy = new Part(batch, line, person, paidOn, amount);
      copy.fell.putAll(fell);
      copy.dueOn = dueOn;
      return copy;
    }
  }

  /** What one debtor owes the fund in one case. */
  static final class Claim {
    final String id;

    /** Whether a worker owes it, who was paid twice. */
    final boolean ofWorker;

    final LocalDate openedOn;
    final List<String> debtors = new ArrayList<>();
    final Map<String, LocalDate> bound = new HashMap<>();
    final List<Part> parts = new ArrayList<>();
    final Map<String, SmallReceipt> receipts = new TreeMap<>();
    final Map<String, Wrong> wrong = new TreeMap<>();
    final SmallInterest agreed = new SmallInterest();
    long paid;
    long recovered;
    long writtenOff;
    long inMemo;
    long costs;
    long interestReceived;

    Claim(String id, String debtor, boolean ofWorker, LocalDate openedOn) {
      this.id = id;
      this.ofWorker = ofWorker;
      this.openedOn = openedOn;
      this.debtors.add(debtor);
    }

    long outstanding() {
      return paid - recovered - writtenOff;
    }

    /** The oldest payments first. */
    void reduce(long amount, LocalDate on) {
      long left = amount;
      for (Part part : parts) {
        long share = Math.min(part.left(), left);
        part.fall(share, on);
        left -= share;
      }
    }

    void take(Parts taken, LocalDate on) {
      count(taken, 1);
      reduce(taken.toDebt(), on);
    }

    /**
     * As though so much had not come on that day: the newest payments of before are owed again
     * first, then the oldest of that day and later.
     */
    void takeBack(Parts taken, LocalDate on) {
      count(taken, -1);
      long left = taken.toDebt();
      List<Part> newestFirst = new ArrayList<>(parts);
      Collections.reverse(newestFirst);
      // The sort is stable.
      newestFirst.sort(
          Comparator.comparing(part -> part.paidOn.isBefore(on) ? LocalDate.MIN : part.paidOn));
      for (Part part : newestFirst) {
        long share = Math.min(part.fellOn(on), left);
        part.fall(-share, on);
        left -= share;
      }
      if (left != 0) {
        throw new IllegalStateException("It did not fall off on " + on + ", by " + left);
      }
    }

    private void count(Parts taken, int sign) {
      costs -= sign * taken.costs();
      interestReceived += sign * taken.interest();
      recovered += sign * taken.toDebt();
      inMemo -= sign * taken.toWrittenOff();
    }

    /** Interest that is owed on a day. */
    long interest(LocalDate on) {
      return Math.max(0, agreed.accrued(parts, on) - interestReceived);
    }

    /** As though so much of a receipt had not come. */
    Claim without(Parts taken, LocalDate on) {
      Claim copy = new Claim(id, debtors.get(0), ofWorker, openedOn);
      parts.forEach(part -> copy.parts.add(part.copy()));
      copy.paid = paid;
      copy.recovered = recovered;
      copy.writtenOff = writtenOff;
      copy.inMemo = inMemo;
      copy.costs = costs;
      copy.interestReceived = interestReceived;
      copy.agreed.be(agreed);
      copy.takeBack(taken, on);
      return copy;
    }

    /** Whether a notice had bound this payer, or the first debtor for him, by a day. */
    boolean binds(String payer, LocalDate on) {
      LocalDate since = bound.get(debtors.contains(payer) ? payer : debtors.get(0));
      return since != null && !since.isAfter(on);
    }

    /** Moves what was paid to a worker, of one batch or of all, to the claim on the worker. */
    long move(String batch, int person, long atMost, LocalDate on, Supplier<Claim> to) {
      long left = atMost;
      for (Part part : List.copyOf(parts)) {
        boolean fits = part.person == person && (batch.isEmpty() || part.batch.equals(batch));
        long share = fits ? Math.min(part.left(), left) : 0;
        if (share > 0) {
          part.fall(share, on);
          left -= share;
          paid -= share;
          Claim worker = to.get();
          worker.parts.add(new Part(part.batch, part.line, person, part.paidOn, share));
          worker.paid += share;
        }
      }
      return atMost - left;
    }

    Told.SeenClaim seen() {
      return new Told.SeenClaim(id, paid, recovered, writtenOff, inMemo, outstanding());
    }
  }

  static final class Case {

    /** What comes before the fund where the scheme has an order. */
    static final List<String> FIRST = List.of("WAGE_DEPOSIT", "PROJECT_WAGE_ACCOUNT");

    final String id;
    final List<Worker> workers = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();

    /** What was advanced and paid again, by person and month. */
    final Map<String, Long> paidAgain = new HashMap<>();

    /** Sources of which a record says that they can pay no more. */
    final Set<String> exhausted = new TreeSet<>();

    Case(String id) {
      this.id = id;
    }

    long open() {
      return workers.stream().mapToLong(Worker::open).sum();
    }

    Optional<Worker> worker(int person) {
      return workers.stream().filter(w -> w.person() == person).findFirst();
    }

    Optional<Claim> claim(String wanted) {
      return claims.stream().filter(c -> c.id.equals(wanted)).findFirst();
    }

    /** What of a receipt was paid on to the workers. */
    void settle(Map<Integer, Long> shares) {
      shares.forEach(
          (person, share) -> worker(person).orElseThrow().settle(share, new TreeMap<>(), false));
    }

    /** What of a receipt was paid on to the workers is owed again, the latest month first. */
    void reopen(Map<Integer, Long> shares) {
      shares.forEach((person, share) -> worker(person).orElseThrow().reopen(share, false));
    }

    long paidAgain(int person, YearMonth month) {
      return paidAgain.getOrDefault(person + " " + month, 0L);
    }

    void payAgain(int person, YearMonth month, long amount) {
      paidAgain.merge(person + " " + month, amount, Long::sum);
    }
  }

  /** 暂存款: what a receipt left behind. */
  static final class Held {
    final String id;
    final String payer;
    final boolean inKind;
    final Map<String, Long> left = new TreeMap<>();
    final Map<String, Refund> refunds = new TreeMap<>();
    long toRealise;

    Held(String id, String payer, boolean inKind) {
      this.id = id;
      this.payer = payer;
      this.inKind = inKind;
    }

    long left(String kind) {
      return kind.equals("TO_REALISE") ? toRealise : left.getOrDefault(kind, 0L);
    }

    void add(String kind, long amount) {
      if (kind.equals("TO_REALISE")) {
        toRealise += amount;
      } else if (amount != 0) {
        left.merge(kind, amount, Long::sum);
      }
    }
  }

  record Refund(String kind, long amount, String by) {}

  /**
   * A receipt is said to have been booked wrongly.
   *
   * @param right the claim that it should have been booked to; empty: it was the right one
   */
  record Wrong(SmallReceipt receipt, long received, Optional<OfCase> right, String by) {}

  /** A claim with its case. */
  record OfCase(Case of, Claim claim) {}

  enum Way {
    MONEY,
    THINGS,
    SET_OFF,
    TREASURY,
    UNIDENTIFIED,
    OVER_RECOVERY
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
    long booked;
    LocalDate bookedOn = LocalDate.MIN;
    Optional<Case> bookedIn = Optional.empty();

    Payment(Worker worker, long amount, SortedMap<YearMonth, Long> months) {
      this.worker = worker;
      this.amount = amount;
      this.months = months;
    }
  }

  static final class Advance {
    LocalDate requestedOn = LocalDate.MIN;

    /** Whether it goes above its caps, on a paper. */
    boolean above;

    final String id;
    final Case of;
    final String requester;
    Stage stage = Stage.REQUESTED;
    Object digest = "";
    String batch = "";
    List<Payment> lines = List.of();
    int signed;
    Set<String> acted = new HashSet<>();
    final Map<String, Correction> corrections = new TreeMap<>();

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

  static final class Guarantee {
    final LocalDate until;
    long left;
    boolean voided;

    Guarantee(long face, LocalDate until) {
      this.left = face;
      this.until = until;
    }
  }

  /** 工资保证金: a memo, of which no fen is money of the fund. */
  static final class Deposit {
    final String id;
    final long required;
    final Map<String, Guarantee> guarantees = new LinkedHashMap<>();
    long cash;
    long drawn;
    long replenished;

    Deposit(String id, long required) {
      this.id = id;
      this.required = required;
    }

    long shortfall() {
      return drawn - replenished;
    }

    long guaranteed() {
      return guarantees.values().stream().mapToLong(g -> g.left).sum();
    }

    long inForce(LocalDate on) {
      return cash
          + guarantees.values().stream()
              .filter(g -> !on.isAfter(g.until))
              .mapToLong(g -> g.left)
              .sum();
    }
  }

  enum NoticeStage {
    PROPOSED,
    ISSUED,
    SERVED,
    PARTLY,
    PAID,
    OVER
  }

  /** 支付通知书. */
  static final class Notice {
    final String id;
    final Deposit deposit;
    final Case of;
    final String proposer;
    final Map<Integer, Long> unpaid = new LinkedHashMap<>();

    /** What it speaks for, by source; the cash has no number. */
    final Map<String, Long> held = new LinkedHashMap<>();

    NoticeStage stage = NoticeStage.PROPOSED;
    String issuer = "";

    Notice(String id, Deposit deposit, Case of, String proposer) {
      this.id = id;
      this.deposit = deposit;
      this.of = of;
      this.proposer = proposer;
    }

    long rest() {
      return unpaid.values().stream().mapToLong(x -> x).sum();
    }
  }

  /** A line is said to have been booked wrongly. */
  record Correction(
      Payment line, long paid, Optional<LocalDate> on, Optional<Case> in, String by) {}

  static final class WriteOff {
    final String id;
    final Case of;
    final Claim claim;
    final String requester;
    final Set<String> acted = new HashSet<>();
    Stage stage = Stage.REQUESTED;
    Object digest = "";
    long amount;
    int signed;

    WriteOff(String id, Case of, Claim claim, String requester) {
      this.id = id;
      this.of = of;
      this.claim = claim;
      this.requester = requester;
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
  final Map<String, Held> held = new TreeMap<>();
  final List<WriteOff> writeOffs = new ArrayList<>();
  final List<Deposit> deposits = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  final List<SmallAccount> accounts = new ArrayList<>();
  final List<SmallEstate> estates = new ArrayList<>();

  /** Whose cards are known. */
  final Set<Integer> registered = new TreeSet<>();

  final Map<String, Withdrawal> withdrawals = new TreeMap<>();

  /** How its capital is booked, by the name of what is booked. */
  final Map<String, SmallBooking> bookings = new TreeMap<>();

  final Map<String, SmallBooking.Wrong> wrongCapital = new TreeMap<>();
  final List<Freeze> freezes = new ArrayList<>();
  final Map<String, List<Delegation>> delegations = new TreeMap<>();
  final Map<Use, Long> uses = new HashMap<>();
  Optional<Purpose> purpose = Optional.empty();
  LocalDate today = LocalDate.of(2025, 10, 20);
  YearMonth firstPeriod = YearMonth.from(today);
  YearMonth nextPeriod = firstPeriod;

  /** Who began to close the next month; empty: nobody. */
  String closing = "";

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

  /** What a deposit has: required, cash, guaranteed, spoken for, drawn, replenished. */
  List<Long> figuresOf(Deposit deposit) {
    long committed =
        notices.stream()
            .filter(n -> n.deposit == deposit)
            .flatMap(n -> n.held.values().stream())
            .mapToLong(x -> x)
            .sum();
    return List.of(
        deposit.required,
        deposit.cash,
        deposit.guaranteed(),
        committed,
        deposit.drawn,
        deposit.replenished);
  }

  long available() {
    return bank - reserved - awaiting;
  }

  /** Whether a day takes no bookings any more. */
  boolean closedOn(LocalDate day) {
    YearMonth firstOpen = closing.isEmpty() ? nextPeriod : nextPeriod.plusMonths(1);
    boolean never = closing.isEmpty() && nextPeriod.equals(firstPeriod);
    return !never && YearMonth.from(day).isBefore(firstOpen);
  }

  /** Whether the scheme lets nobody be paid before other sources of this case are used up. */
  boolean mustWait(Case of) {
    return rules.depositFirst() && !of.exhausted.containsAll(Case.FIRST);
  }

  boolean frozen() {
    return freezes.stream().anyMatch(f -> !today.isBefore(f.from) && !today.isAfter(f.until));
  }

  void receive(long amount, boolean asInterest) {
    raise(tranches.size() + 1, asInterest, amount);
  }

  /** More of a tranche came; the next number is a tranche of its own. */
  void raise(int no, boolean asInterest, long amount) {
    if (no > tranches.size()) {
      tranches.add(new Tranche(asInterest));
    }
    tranches.get(no - 1).left += amount;
    countCapital(asInterest, amount);
  }

  /** Less of a tranche had come; what it paid beyond that, the others have paid. */
  void lessen(int no, long amount) {
    Tranche tranche = tranches.get(no - 1);
    long byOthers = Math.max(0, amount - tranche.left);
    tranche.left -= amount - byOthers;
    tranche.used -= byOthers;
    use(byOthers);
    countCapital(tranche.interest, -amount);
  }

  /** A part of a tranche went back. */
  void withdraw(int no, long amount) {
    Tranche tranche = tranches.get(no - 1);
    tranche.left -= amount;
    tranche.withdrawn += amount;
    countCapital(false, -amount);
  }

  /** Less of a tranche had gone back. */
  void bringBack(int no, long amount) {
    withdraw(no, -amount);
  }

  private void countCapital(boolean asInterest, long amount) {
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

  /** Money that is of no tranche goes away; what is not there of it the tranches have paid. */
  void giveBack(long amount) {
    long rest = Math.max(0, amount - (beyond - beyondUsed));
    long gone = Math.min(amount, beyond);
    beyondUsed -= Math.max(0, gone - (beyond - beyondUsed));
    beyond -= gone;
    use(rest);
  }

  /** A receipt is taken in, by what stands for it. */
  void take(Way way, Parts parts) {
    long toDebt = parts.toDebt();
    count(way, parts, 1);
    restore(parts.toWrittenOff());
    switch (way) {
      case MONEY -> {
        restore(toDebt);
        beyond += parts.intoFund(way) - toDebt;
      }
      case UNIDENTIFIED, OVER_RECOVERY -> {
        restore(toDebt);
        giveBack(toDebt);
      }
      case THINGS, SET_OFF, TREASURY -> {}
    }
  }

  /** A receipt had been booked too high: all goes back to where it came from. */
  void takeBack(Way way, Parts parts) {
    long toDebt = parts.toDebt();
    count(way, parts, -1);
    switch (way) {
      case MONEY -> {
        use(toDebt + parts.toWrittenOff());
        giveBack(parts.intoFund(way) - toDebt);
      }
      case UNIDENTIFIED, OVER_RECOVERY -> {
        beyond += toDebt;
        use(toDebt);
      }
      case THINGS, SET_OFF, TREASURY -> {}
    }
  }

  private void count(Way way, Parts parts, int sign) {
    long total = sign * parts.intoFund(way);
    principal += sign * parts.toWrittenOff();
    bank += sign * parts.toWrittenOff();
    owed -= sign * parts.toDebt();
    interest += sign * parts.kept(way);
    over += sign * parts.beyond();
    forOthers += sign * parts.others(way);
    switch (way) {
      case MONEY -> bank += total;
      case THINGS, SET_OFF -> toRealise += total;
      case TREASURY -> principal -= total;
      case UNIDENTIFIED -> unidentified -= total;
      case OVER_RECOVERY -> over -= total;
    }
  }

  /** What a receipt leaves behind is held. */
  void hold(SmallReceipt receipt) {
    Held left = new Held(receipt.id, receipt.payer, receipt.inKind());
    receipt.leaves(receipt.parts).forEach((kind, amount) -> left.add(kind, amount));
    if (!left.left.isEmpty() || left.toRealise > 0) {
      held.put(receipt.id, left);
    }
  }

  /** A thing became money; a loss or a gain falls on the capital. */
  void realise(long bookValue, long proceeds) {
    toRealise -= bookValue;
    principal += proceeds - bookValue;
    bank += proceeds;
    restore(proceeds);
  }

  /** What comes back fills what was used last; what no use is left for is of no tranche. */
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
    beyond += left;
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

  /** What the scheme allows a worker, whatever is still owed. */
  long schemeLimit(Worker worker, String except) {
    long used = worker.months().keySet().stream().mapToLong(m -> used(worker, m, except)).sum();
    long limit = Math.max(0, worker.owed() * rules.percent() / 100 - used);
    return rules.fixed() > 0 ? Math.min(limit, Math.max(0, rules.fixed() - used)) : limit;
  }

  /** The most that an advance may pay to a worker. */
  long ownLimit(Worker worker, String except) {
    return Math.min(schemeLimit(worker, except), stillOwed(worker, except));
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

  List<String> stagesFor(Advance advance) {
    List<String> stages = new ArrayList<>(List.of("CHECKER", "APPROVER"));
    if (advance.total() >= rules.reviewFrom()) {
      stages.add(1, "REVIEWER");
    }
    if (advance.above) {
      stages.add("GOVERNMENT");
    }
    return stages;
  }

  // --- purpose ---

  /** Why the fund pays nothing in a case, whoever is asked for; empty: it may. */
  String notMeant(Case of, LocalDate requestedOn, Set<Integer> asked) {
    boolean meant =
        purpose.isEmpty()
            || purpose.get().meant()
                && !requestedOn.isAfter(purpose.get().useBy())
                && !seen(of).isEmpty()
                && of.workers.stream()
                    .filter(w -> asked.contains(w.line()))
                    .allMatch(w -> w.months().keySet().stream().anyMatch(purpose.get()::covers));
    return meant ? "" : "OUT_OF_EARMARK";
  }

  /** The workers of a case with the months that the fund may pay. */
  List<Worker> seen(Case of) {
    return of.workers.stream().map(this::seen).filter(w -> !w.months().isEmpty()).toList();
  }

  Worker seen(Worker worker) {
    SortedMap<YearMonth, Month> months = new TreeMap<>(worker.months());
    months.keySet().removeIf(month -> purpose.isPresent() && !purpose.get().covers(month));
    return new Worker(worker.line(), worker.person(), months);
  }
}

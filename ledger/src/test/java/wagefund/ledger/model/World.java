package wagefund.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedLine;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.approval.command.DelegateRole;
import wagefund.ledger.approval.command.EndDelegation;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.fund.command.ConfirmWithdrawal;
import wagefund.ledger.fund.command.DropWithdrawal;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FreezeFund;
import wagefund.ledger.fund.command.LiftFreeze;
import wagefund.ledger.fund.command.ProposeWithdrawal;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.model.SmallLedger.Advance;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Delegation;
import wagefund.ledger.model.SmallLedger.Deposit;
import wagefund.ledger.model.SmallLedger.Freeze;
import wagefund.ledger.model.SmallLedger.Line;
import wagefund.ledger.model.SmallLedger.Month;
import wagefund.ledger.model.SmallLedger.Part;
import wagefund.ledger.model.SmallLedger.Payment;
import wagefund.ledger.model.SmallLedger.Stage;
import wagefund.ledger.model.SmallLedger.Tranche;
import wagefund.ledger.model.SmallLedger.Use;
import wagefund.ledger.model.SmallLedger.Withdrawal;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * One fund with its own officers and people, at which random commands are thrown. What a seed does
 * depends on the seed and on the small ledger alone, so that a list of seeds is a whole story that
 * can be told again, with parts left out.
 */
final class World {

  /**
   * A command and what the small ledger says must become of it.
   *
   * @param refusal the code of the rejection; empty: it is accepted
   * @param effect what it does in the small ledger, where it is accepted
   */
  record Step(String words, Object command, String refusal, Consumer<Outcome> effect) {}

  static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final int PEOPLE = 6;

  final String name;
  final long seed;
  final FundId fund;
  final SmallLedger small;
  Optional<Case> touched = Optional.empty();
  Optional<Deposit> deposit = Optional.empty();
  private final Map<String, Actor> officers = new LinkedHashMap<>();
  private final List<PersonDetails> people;
  private final Map<Integer, PersonId> persons = new HashMap<>();
  private final RecoverySteps recovery;
  private final WriteOffSteps writeOffs;
  private final BookSteps books;
  private final DepositSteps deposits;
  private int names;
  private SplittableRandom dice = new SplittableRandom(0);

  World(String name, int number, long seed) {
    this.name = name;
    this.seed = seed;
    this.fund = new FundId(name);
    SplittableRandom first = new SplittableRandom(seed);
    this.small =
        new SmallLedger(
            new SmallLedger.Rules(
                List.of(20, 33, 50, 80, 100).get(first.nextInt(5)),
                first.nextBoolean() ? 0 : first.nextLong(100_000, 900_000),
                first.nextBoolean(),
                first.nextInt(4) == 0,
                first.nextLong(50_000, 1_500_000)));
    this.people =
        new SyntheticRoster(
                PEOPLE,
                Money.ofYuan("60000"),
                YearMonth.of(2024, 10),
                1,
                40_000_000 + number,
                "610113",
                Money.ZERO)
            .roster().lines().stream().map(RosterLine::person).toList();
    this.recovery = new RecoverySteps(this);
    this.writeOffs = new WriteOffSteps(this);
    this.books = new BookSteps(this);
    this.deposits = new DepositSteps(this);
    officer("clerk", Role.CLERK);
    officer("clerk2", Role.CLERK);
    officer("checker", Role.CHECKER);
    officer("checker2", Role.CHECKER);
    officer("reviewer", Role.REVIEWER);
    officer("approver", Role.APPROVER);
    officer("approver2", Role.APPROVER);
    officer("cashier", Role.CASHIER);
    officer("cashier2", Role.CASHIER);
    officer("manager", Role.FUND_MANAGER);
    officer("manager2", Role.FUND_MANAGER);
    officer("recovery", Role.RECOVERY);
    officer(
        "all",
        Role.CLERK,
        Role.CHECKER,
        Role.REVIEWER,
        Role.APPROVER,
        Role.CASHIER,
        Role.FUND_MANAGER,
        Role.RECOVERY);
  }

  /** The same world at its beginning, under another name. */
  World afresh(String other, int number) {
    return new World(other, number, seed);
  }

  private void officer(String officer, Role... roles) {
    String full = name + "-" + officer;
    officers.put(officer, new Actor(full, Set.of(roles)));
  }

  /** What this seed does now. */
  Step next(long seed) {
    dice = new SplittableRandom(seed);
    touched = Optional.empty();
    deposit = Optional.empty();
    if (!small.established) {
      return establish();
    }
    if (dice.nextInt(8) == 0) {
      small.today = small.today.plusDays(1);
    }
    if (small.tranches.isEmpty()) {
      return capital();
    }
    int roll = dice.nextInt(100);
    if (roll < 3) {
      return capital();
    }
    if (roll < 6 || small.cases.isEmpty()) {
      return openCase();
    }
    if (roll < 16 || small.advances.isEmpty()) {
      return request();
    }
    if (roll < 37) {
      return sign();
    }
    if (roll < 39) {
      return close();
    }
    if (roll < 40) {
      return amend();
    }
    if (roll < 48) {
      return release();
    }
    if (roll < 56) {
      return report();
    }
    if (roll < 60) {
      return returned();
    }
    if (roll < 65) {
      return deposits.next();
    }
    if (roll < 79) {
      return nobodyOwes() ? sign() : recovery.next();
    }
    if (roll < 84) {
      return nobodyOwes() ? release() : writeOffs.next();
    }
    if (roll < 86) {
      boolean over = small.today.isAfter(small.nextPeriod.atEndOfMonth());
      return over || dice.nextInt(5) == 0 ? books.period() : report();
    }
    if (roll < 94) {
      return books.correction();
    }
    if (roll < 97) {
      return withdrawal();
    }
    return roll < 98 ? freeze() : delegation();
  }

  // --- the fund ---

  private Step establish() {
    Actor by = holder(Role.FUND_MANAGER);
    SchemeBookId book = SchemeBookId.of(fund);
    AllOrNothing together =
        new AllOrNothing(
            List.of(
                new EstablishFund(
                    fund,
                    name,
                    "周转金 " + name,
                    FundKind.EMERGENCY,
                    FundLevel.CITY,
                    "人社局",
                    "专户",
                    "",
                    Money.ZERO,
                    paper(),
                    small.today,
                    by,
                    AT),
                new OpenSchemeBook(book, by, AT),
                new AdoptScheme(book, scheme(), LocalDate.of(2024, 1, 1), paper(), by, AT)));
    return new Step(
        "establish by " + by.name() + " under " + small.rules,
        together,
        by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED",
        outcome -> small.established = true);
  }

  private String scheme() {
    SmallLedger.Rules rules = small.rules;
    return """
        format: 1
        id: model
        version: 1
        title: {zh: 示例办法}
        source: [{number: 示例〔2025〕1号, title: 示例办法, dated: 2025-01-02}]
        caps:
          - {name: share, kind: percentOfArrears, title: {zh: 比例}, level: worker, percent: %d}
        %s%s%sapproval:
          - {name: check, role: CHECKER}
          - {name: review, role: REVIEWER, fromAmount: %s}
          - {name: approve, role: APPROVER}
        deposit:
          rates: [{percent: 10}]
        recovery:
          writeOff:
            conditions: [GOVERNMENT_DECISION]
            role: APPROVER
            approval:
              - {name: check, role: CHECKER}
              - {name: decide, role: APPROVER}
        reference: {}
        """
        .formatted(
            rules.percent(),
            rules.fixed() == 0
                ? ""
                : "  - {name: fixed, kind: fixedAmount, title: {zh: 定额}, level: worker, per: worker, amount: %s}\n"
                    .formatted(new Money(rules.fixed())),
            rules.fundCap() ? "  - {name: there, kind: fundAvailable, title: {zh: 可用}}\n" : "",
            rules.depositFirst() ? "order: {sources: [WAGE_DEPOSIT, EMERGENCY_FUND]}\n" : "",
            new Money(rules.reviewFrom()));
  }

  private Step capital() {
    Actor by = holder(Role.FUND_MANAGER);
    List<CapitalSource> sources = List.of(CapitalSource.values());
    CapitalSource source = sources.get(dice.nextInt(sources.size()));
    long amount = dice.nextLong(1, 2_000_000);
    LocalDate on = day();
    String refusal = by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED";
    return new Step(
        "receive " + source + " " + new Money(amount) + " on " + on + " by " + by.name(),
        new ReceiveCapital(fund, source, new Money(amount), paper(), on, by, AT),
        small.closedOn(on) ? "PERIOD_CLOSED" : refusal,
        outcome -> small.receive(amount, source == CapitalSource.INTEREST));
  }

  private Step withdrawal() {
    int roll = dice.nextInt(3);
    if (roll == 0 || small.withdrawals.isEmpty()) {
      return propose();
    }
    String id = List.copyOf(small.withdrawals.keySet()).get(dice.nextInt(small.withdrawals.size()));
    Withdrawal waiting = small.withdrawals.get(id);
    Actor by = dice.nextBoolean() ? holder(Role.FUND_MANAGER) : holder(Role.APPROVER);
    boolean may = by.has(Role.FUND_MANAGER) || by.has(Role.APPROVER);
    if (roll == 1) {
      return new Step(
          "drop " + id + " by " + by.name(),
          new DropWithdrawal(fund, id, "不再需要", small.today, by, AT),
          may ? "" : "WITHDRAWAL_ROLE_NEEDED",
          outcome -> small.withdrawals.remove(id));
    }
    String refusal = "";
    if (!may) {
      refusal = "WITHDRAWAL_ROLE_NEEDED";
    } else if (waiting.by().equals(by.name())) {
      refusal = "WITHDRAWER_IS_PROPOSER";
    } else if (small.frozen()) {
      refusal = "FUND_FROZEN";
    } else {
      refusal = moneyMissing(waiting.tranche(), waiting.amount());
    }
    return new Step(
        "confirm " + id + " by " + by.name(),
        new ConfirmWithdrawal(fund, id, small.today, by, AT),
        refusal,
        outcome -> {
          small.withdrawals.remove(id);
          small.tranches.get(waiting.tranche() - 1).left -= waiting.amount();
          small.principal -= waiting.amount();
          small.bank -= waiting.amount();
        });
  }

  private Step propose() {
    Actor by = holder(Role.FUND_MANAGER);
    int tranche = dice.nextInt(small.tranches.size() + 1) + 1;
    long left = tranche > small.tranches.size() ? 1 : small.tranches.get(tranche - 1).left;
    long amount = Math.max(1, near(left));
    boolean again = !small.withdrawals.isEmpty() && dice.nextInt(10) == 0;
    String id = again ? small.withdrawals.keySet().iterator().next() : fresh("w");
    String missing = moneyMissing(tranche, amount);
    String refusal =
        !by.has(Role.FUND_MANAGER)
            ? "FUND_MANAGER_NEEDED"
            : missing.isEmpty() && again ? "WITHDRAWAL_PROPOSED_ALREADY" : missing;
    return new Step(
        "propose " + id + " of " + new Money(amount) + " from " + tranche + " by " + by.name(),
        new ProposeWithdrawal(fund, id, tranche, new Money(amount), paper(), small.today, by, AT),
        refusal,
        outcome -> small.withdrawals.put(id, new Withdrawal(tranche, amount, by.name())));
  }

  private String moneyMissing(int no, long amount) {
    if (no > small.tranches.size()) {
      return "TRANCHE_UNKNOWN";
    }
    Tranche tranche = small.tranches.get(no - 1);
    if (tranche.interest) {
      return "INTEREST_IS_NO_CAPITAL";
    }
    if (amount > tranche.left) {
      return "WITHDRAWAL_ABOVE_TRANCHE";
    }
    return amount > small.available() ? "INSUFFICIENT_FUNDS" : "";
  }

  private Step freeze() {
    Actor by = holder(Role.FUND_MANAGER);
    if (small.freezes.isEmpty() || dice.nextInt(3) == 0) {
      LocalDate from = small.today.plusDays(dice.nextInt(3));
      LocalDate until = from.plusDays(dice.nextInt(2));
      return new Step(
          "freeze " + from + " to " + until + " by " + by.name(),
          new FreezeFund(fund, from, until, "结账", paper(), small.today, by, AT),
          by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED",
          outcome -> small.freezes.add(new Freeze(from, until)));
    }
    LocalDate on = small.today;
    String refusal = small.frozen() ? "" : "FUND_NOT_FROZEN";
    return new Step(
        "lift by " + by.name(),
        new LiftFreeze(fund, paper(), on, by, AT),
        by.has(Role.FUND_MANAGER) ? refusal : "FUND_MANAGER_NEEDED",
        outcome ->
            small.freezes.stream()
                .filter(f -> !on.isAfter(f.until))
                .forEach(f -> f.until = on.minusDays(1)));
  }

  private Step delegation() {
    Actor to = anybody();
    List<Delegation> given = small.delegations.getOrDefault(to.name(), List.of());
    if (!given.isEmpty() && dice.nextBoolean()) {
      Actor by = dice.nextInt(3) > 0 ? named(any(given).by) : anybody();
      int number = dice.nextInt(given.size() + 1) + 1;
      String refusal = "";
      if (number > given.size()) {
        refusal = "DELEGATION_UNKNOWN";
      } else if (!given.get(number - 1).by.equals(by.name())) {
        refusal = "ONLY_DELEGATOR_MAY_END";
      } else if (!given.get(number - 1).ended.equals(LocalDate.MAX)
          || small.today.isAfter(given.get(number - 1).until)) {
        refusal = "DELEGATION_ENDED";
      }
      LocalDate on = small.today;
      return new Step(
          "end delegation " + number + " to " + to.name() + " by " + by.name(),
          new EndDelegation(new DelegateId(to.name()), number, on, by, AT),
          refusal,
          outcome -> given.get(number - 1).ended = on);
    }
    Role role = List.of(Role.CHECKER, Role.REVIEWER, Role.APPROVER).get(dice.nextInt(3));
    Actor by = dice.nextInt(10) == 0 ? anybody() : holder(role);
    LocalDate from = small.today.plusDays(dice.nextInt(3));
    LocalDate until = from.plusDays(dice.nextInt(10));
    String refusal = "";
    if (!by.has(role)) {
      refusal = "DELEGATOR_LACKS_ROLE";
    } else if (by.name().equals(to.name())) {
      refusal = "DELEGATION_TO_SELF";
    } else if (given.stream()
        .anyMatch(
            d ->
                d.ended.equals(LocalDate.MAX)
                    && d.role.equals(role.name())
                    && d.by.equals(by.name())
                    && !until.isBefore(d.from)
                    && !d.until.isBefore(from))) {
      refusal = "DELEGATION_OVERLAPS";
    }
    return new Step(
        "delegate " + role + " to " + to.name() + " by " + by.name() + " " + from + " - " + until,
        new DelegateRole(
            new DelegateId(to.name()), role, from, until, paper(), small.today, by, AT),
        refusal,
        outcome ->
            small
                .delegations
                .computeIfAbsent(to.name(), officer -> new ArrayList<>())
                .add(new Delegation(by.name(), role.name(), from, until)));
  }

  // --- cases and advances ---

  private Step openCase() {
    Actor by = holder(Role.CLERK);
    boolean again = !small.cases.isEmpty() && dice.nextInt(12) == 0;
    Case opened = again ? small.cases.get(0) : new Case(fresh("c"));
    Set<Integer> chosen = new HashSet<>();
    List<ClaimingWorker> workers = new ArrayList<>();
    List<Worker> known = new ArrayList<>();
    int size = dice.nextInt(1, 5);
    while (chosen.size() < size) {
      int person = dice.nextInt(PEOPLE);
      if (chosen.add(person)) {
        SortedMap<YearMonth, Money> arrears = new TreeMap<>();
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        int count = dice.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
          YearMonth month = YearMonth.from(small.today).minusMonths(1 + dice.nextInt(6));
          long owed = dice.nextLong(1, 400_000);
          arrears.put(month, new Money(owed));
          months.put(month, new Month(owed));
        }
        int line = chosen.size();
        workers.add(new ClaimingWorker(line, people.get(person), arrears));
        known.add(new Worker(line, person, months));
      }
    }
    String refusal = again ? "CASE_ALREADY_OPEN" : "";
    return new Step(
        "open case " + opened.id + " of " + size + " by " + by.name(),
        new RegisterCase(new CaseId(opened.id), details(opened), workers, small.today, by, AT),
        by.has(Role.CLERK) ? refusal : "CASE_ROLE_NEEDED",
        outcome -> {
          opened.workers.addAll(known);
          small.cases.add(opened);
          touched = Optional.of(opened);
        });
  }

  private static CaseDetails details(Case opened) {
    return new CaseDetails(
        "model",
        opened.id,
        new Employer("某公司", ""),
        "",
        "某工程",
        "610113",
        Sector.CONSTRUCTION,
        false,
        true,
        Set.of(Situation.CANNOT_PAY));
  }

  /** What is asked for: some lines with amounts around their limits, or all that is allowed. */
  private record Wish(List<RequestedLine> lines, List<Payment> payments, String refusal) {}

  private Wish wish(Case of, String except) {
    Map<Integer, Long> asked = new LinkedHashMap<>();
    List<RequestedLine> lines = new ArrayList<>();
    String refusal = "";
    if (dice.nextInt(3) > 0) {
      for (Worker worker : of.workers) {
        if (dice.nextBoolean()) {
          long amount = near(small.ownLimit(worker, except));
          asked.put(worker.line(), amount);
          lines.add(new RequestedLine(worker.line(), new Money(amount)));
        }
      }
      if (!lines.isEmpty() && dice.nextInt(25) == 0) {
        lines.add(lines.get(0));
        refusal = "WORKER_TWICE_IN_REQUEST";
      } else if (dice.nextInt(25) == 0) {
        asked.put(99, 1L);
        lines.add(new RequestedLine(99, new Money(1)));
        refusal = "WORKER_NOT_IN_CASE";
      }
    }
    if (!refusal.isEmpty()) {
      return new Wish(lines, List.of(), refusal);
    }
    List<Worker> open =
        of.workers.stream()
            .filter(w -> asked.isEmpty() || asked.containsKey(w.line()))
            .filter(w -> w.open() > 0)
            .toList();
    return open.isEmpty()
        ? new Wish(lines, List.of(), "NOTHING_TO_ADVANCE")
        : judged(lines, asked, open, except);
  }

  private Wish judged(
      List<RequestedLine> lines, Map<Integer, Long> asked, List<Worker> open, String except) {
    List<Long> limits = small.limits(open, except);
    List<Payment> payments = new ArrayList<>();
    long total = 0;
    long ownTotal = 0;
    for (int i = 0; i < open.size(); i++) {
      Worker worker = open.get(i);
      long own = small.ownLimit(worker, except);
      long amount = asked.getOrDefault(worker.line(), limits.get(i));
      if (amount > own) {
        return new Wish(lines, List.of(), "ADVANCE_ABOVE_CAP");
      }
      ownTotal += own;
      total += amount;
      if (amount > 0) {
        payments.add(new Payment(worker, amount, oldestFirst(worker, amount)));
      }
    }
    if (total == 0) {
      return new Wish(lines, List.of(), "NOTHING_TO_ADVANCE");
    }
    long most = small.rules.fundCap() ? Math.min(ownTotal, small.available()) : ownTotal;
    return new Wish(lines, payments, total > most ? "ADVANCE_ABOVE_CAP" : "");
  }

  private static SortedMap<YearMonth, Long> oldestFirst(Worker worker, long amount) {
    SortedMap<YearMonth, Long> shares = new TreeMap<>();
    long left = amount;
    for (Map.Entry<YearMonth, Month> month : worker.months().entrySet()) {
      long share = Math.min(left, month.getValue().open());
      if (share > 0) {
        shares.put(month.getKey(), share);
      }
      left -= share;
    }
    return shares;
  }

  private Step request() {
    Actor by = holder(Role.CLERK);
    Case of = any(small.cases);
    touched = Optional.of(of);
    Wish wish = wish(of, "");
    boolean paper = dice.nextInt(4) > 0;
    boolean deposit = small.rules.depositFirst() && !of.depositExhausted;
    boolean malformedLines =
        wish.refusal().equals("WORKER_TWICE_IN_REQUEST")
            || wish.refusal().equals("WORKER_NOT_IN_CASE");
    String refusal = wish.refusal();
    if (!by.has(Role.CLERK)) {
      refusal = "REQUESTER_ROLE_NEEDED";
    } else if (deposit && !paper && !malformedLines) {
      refusal = "DEPOSIT_FIRST";
    }
    Advance advance = new Advance(fresh("a"), of, by.name());
    return new Step(
        "request " + advance.id + " for " + of.id + " " + wish.lines() + " by " + by.name(),
        new RequestAdvance(
            new AdvanceId(advance.id),
            new CaseId(of.id),
            fund,
            wish.lines(),
            "暂时无力支付",
            List.of("指令书"),
            "无",
            paper ? Optional.of(paper()) : Optional.empty(),
            RequestedParticulars.NONE,
            small.today,
            by,
            AT),
        refusal,
        outcome -> {
          of.depositExhausted |= deposit;
          small.advances.add(advance);
          lay(advance, wish, outcome);
        });
  }

  private static void lay(Advance advance, Wish wish, Outcome outcome) {
    advance.stage = Stage.REQUESTED;
    advance.lines = wish.payments();
    advance.signed = 0;
    advance.acted = new HashSet<>();
    AdvanceRequestAccepted accepted = outcome.answer(AdvanceRequestAccepted.class);
    advance.digest = accepted.digest();
    if (accepted.total().fen() != advance.total()) {
      throw new IllegalStateException(
          "It is for " + accepted.total() + ", and should be for " + new Money(advance.total()));
    }
  }

  private Step amend() {
    if (mostlyNone(a -> a.stage == Stage.RETURNED)) {
      return request();
    }
    Advance advance = any(small.advances, Stage.RETURNED);
    touched = Optional.of(advance.of);
    Actor by = dice.nextInt(5) > 0 ? named(advance.requester) : anybody();
    Wish wish = wish(advance.of, advance.id);
    String refusal = wish.refusal();
    if (advance.stage != Stage.RETURNED) {
      refusal = "ADVANCE_WRONG_STATE";
    } else if (!by.name().equals(advance.requester)) {
      refusal = "ONLY_REQUESTER_MAY_WITHDRAW";
    }
    return new Step(
        "amend " + advance.id + " " + wish.lines() + " by " + by.name(),
        new AmendAdvance(
            new AdvanceId(advance.id),
            wish.lines(),
            "更正",
            List.of("指令书"),
            RequestedParticulars.NONE,
            small.today,
            by,
            AT),
        refusal,
        outcome -> lay(advance, wish, outcome));
  }

  private boolean mostlyNone(Predicate<Advance> fitting) {
    return small.advances.stream().noneMatch(fitting) && dice.nextInt(12) > 0;
  }

  private Step sign() {
    if (mostlyNone(a -> a.stage == Stage.REQUESTED)) {
      return request();
    }
    Advance advance = any(small.advances, Stage.REQUESTED);
    touched = Optional.of(advance.of);
    List<String> stages = small.stagesFor(advance.total());
    boolean waits = advance.stage == Stage.REQUESTED;
    Role role = Role.valueOf(stages.get(waits ? advance.signed : 0));
    Actor by = dice.nextInt(10) == 0 ? named(advance.requester) : holder(role);
    boolean wrong = dice.nextInt(25) == 0;
    Digest digest = wrong ? Digest.of("another") : (Digest) advance.digest;
    List<String> delegator = new ArrayList<>();
    String refusal = waits ? maySign(advance, by, role, delegator) : "ADVANCE_WRONG_STATE";
    boolean last = advance.signed == stages.size() - 1;
    if (refusal.isEmpty() && wrong) {
      refusal = "DIGEST_DIFFERS";
    } else if (refusal.isEmpty() && last) {
      refusal = approvable(advance);
    }
    return new Step(
        "sign " + advance.id + " as " + role + " by " + by.name() + (wrong ? ", another" : ""),
        new SignAdvance(new AdvanceId(advance.id), digest, "同意", small.today, by, AT),
        refusal,
        outcome -> {
          advance.acted.add(by.name());
          advance.acted.addAll(delegator);
          advance.signed++;
          if (last) {
            advance.stage = Stage.APPROVED;
            small.reserved += advance.total();
            advance.lines.forEach(
                line ->
                    line.months.forEach(
                        (month, amount) ->
                            small.uses.put(
                                new Use(line.worker.person(), month, advance.id), amount)));
          }
        });
  }

  private String maySign(Advance advance, Actor by, Role role, List<String> delegator) {
    return maySign(advance.requester, advance.acted, by, role, delegator);
  }

  String maySign(String requester, Set<String> acted, Actor by, Role role, List<String> delegator) {
    if (by.name().equals(requester)) {
      return "APPROVER_IS_REQUESTER";
    }
    if (acted.contains(by.name())) {
      return "APPROVER_HAS_ACTED";
    }
    if (by.has(role)) {
      return "";
    }
    List<String> from =
        small.delegations.getOrDefault(by.name(), List.of()).stream()
            .filter(d -> d.holdsOn(small.today) && d.role.equals(role.name()))
            .map(d -> d.by)
            .toList();
    if (from.isEmpty()) {
      return "STAGE_ROLE_NEEDED";
    }
    Optional<String> free =
        from.stream().filter(d -> !d.equals(requester) && !acted.contains(d)).findFirst();
    free.ifPresent(delegator::add);
    return free.isPresent() ? "" : "DELEGATOR_HAS_ACTED";
  }

  private String approvable(Advance advance) {
    for (Payment line : advance.lines) {
      if (line.amount > small.ownLimit(line.worker, advance.id)) {
        return "CAP_USED_UP";
      }
    }
    if (small.frozen()) {
      return "FUND_FROZEN";
    }
    return advance.total() > small.available() ? "INSUFFICIENT_FUNDS" : "";
  }

  private Step close() {
    if (mostlyNone(a -> a.stage == Stage.REQUESTED)) {
      return request();
    }
    Advance advance =
        dice.nextInt(4) > 0 ? any(small.advances, Stage.REQUESTED) : any(small.advances);
    touched = Optional.of(advance.of);
    Closing closing =
        List.of(Closing.RETURNED, Closing.RETURNED, Closing.REJECTED, Closing.WITHDRAWN)
            .get(dice.nextInt(4));
    boolean withdrawn = closing == Closing.WITHDRAWN;
    List<String> stages = small.stagesFor(advance.total());
    Role role = Role.valueOf(stages.get(advance.stage == Stage.REQUESTED ? advance.signed : 0));
    Actor by = withdrawn && dice.nextInt(5) > 0 ? named(advance.requester) : holder(role);
    String opinion = dice.nextInt(10) == 0 ? "" : "材料不全";
    boolean closable =
        advance.stage == Stage.REQUESTED
            || withdrawn && (advance.stage == Stage.RETURNED || advance.stage == Stage.APPROVED);
    String refusal = "";
    if (!closable) {
      refusal = "ADVANCE_WRONG_STATE";
    } else if (withdrawn) {
      refusal = by.name().equals(advance.requester) ? "" : "ONLY_REQUESTER_MAY_WITHDRAW";
    } else {
      refusal = maySign(advance, by, role, new ArrayList<>());
      refusal = refusal.isEmpty() && opinion.isEmpty() ? "OPINION_NEEDED" : refusal;
    }
    return new Step(
        closing + " " + advance.id + " by " + by.name(),
        new CloseAdvance(new AdvanceId(advance.id), closing, opinion, small.today, by, AT),
        refusal,
        outcome -> {
          if (advance.stage == Stage.APPROVED) {
            small.reserved -= advance.total();
            small.uses.keySet().removeIf(use -> use.advance().equals(advance.id));
          }
          advance.stage = closing == Closing.RETURNED ? Stage.RETURNED : Stage.OVER;
        });
  }

  // --- payments ---

  private Step release() {
    if (mostlyNone(a -> a.stage == Stage.APPROVED)) {
      return sign();
    }
    Advance advance = any(small.advances, Stage.APPROVED);
    touched = Optional.of(advance.of);
    Actor by = holder(Role.CASHIER);
    String batch = fresh("b");
    String refusal = "";
    if (!by.has(Role.CASHIER)) {
      refusal = "CASHIER_ROLE_NEEDED";
    } else if (advance.stage != Stage.APPROVED) {
      refusal = "ADVANCE_NOT_APPROVED";
    } else if (by.name().equals(advance.requester) || advance.acted.contains(by.name())) {
      refusal = "RELEASER_HAS_ACTED";
    } else if (small.frozen()) {
      refusal = "FUND_FROZEN";
    }
    return new Step(
        "release " + advance.id + " as " + batch + " by " + by.name(),
        new ReleaseAdvance(new BatchId(batch), new AdvanceId(advance.id), small.today, by, AT),
        refusal,
        outcome -> {
          advance.stage = Stage.RELEASED;
          advance.batch = batch;
          small.reserved -= advance.total();
          small.bank -= advance.total();
          small.transit += advance.total();
        });
  }

  private static boolean has(Advance advance, Line state) {
    return advance.stage == Stage.RELEASED
        && advance.lines.stream().anyMatch(l -> l.state == state);
  }

  /** Mostly one with a payment in this state. */
  private Advance any(Line state) {
    List<Advance> fitting = small.advances.stream().filter(a -> has(a, state)).toList();
    return fitting.isEmpty() || dice.nextInt(20) == 0
        ? any(small.advances, Stage.RELEASED)
        : any(fitting);
  }

  private Step report() {
    if (mostlyNone(a -> has(a, Line.SENT))) {
      return release();
    }
    Advance advance = any(Line.SENT);
    if (advance.stage != Stage.RELEASED) {
      return release();
    }
    touched = Optional.of(advance.of);
    Actor by = holder(Role.CASHIER);
    List<LineReport> reports = new ArrayList<>();
    List<Payment> arrived = new ArrayList<>();
    List<Payment> back = new ArrayList<>();
    String refusal = "";
    for (Payment line : advance.lines) {
      boolean named = line.state == Line.SENT ? dice.nextInt(4) > 0 : dice.nextInt(20) == 0;
      if (named) {
        boolean success = dice.nextInt(4) > 0;
        boolean wrong = dice.nextInt(30) == 0;
        reports.add(
            new LineReport(
                line.worker.line(),
                success ? LineOutcome.SUCCEEDED : LineOutcome.RETURNED,
                wrong ? Optional.of(new Money(line.amount + 1)) : Optional.empty(),
                "账号不符",
                "回单"));
        (success ? arrived : back).add(line);
        if (refusal.isEmpty()) {
          refusal =
              line.state != Line.SENT ? "LINE_WRONG_STATE" : wrong ? "LINE_AMOUNT_DIFFERS" : "";
        }
      }
    }
    Optional<LineOutcome> remaining = Optional.empty();
    if (reports.isEmpty() || dice.nextInt(3) == 0) {
      remaining = Optional.of(LineOutcome.SUCCEEDED);
      List<Payment> rest =
          advance.lines.stream()
              .filter(l -> l.state == Line.SENT && !arrived.contains(l) && !back.contains(l))
              .toList();
      refusal = reports.isEmpty() && rest.isEmpty() ? "NOTHING_IN_TRANSIT" : refusal;
      arrived.addAll(rest);
    }
    if (!by.has(Role.CASHIER)) {
      refusal = "CASHIER_ROLE_NEEDED";
    }
    LocalDate on = day();
    return new Step(
        "bank reports on "
            + on
            + " on "
            + advance.batch
            + " "
            + reports
            + remaining
            + " by "
            + by.name(),
        new RecordBankReport(new BatchId(advance.batch), reports, remaining, on, by, AT),
        refusal.isEmpty() && small.closedOn(on) ? "PERIOD_CLOSED" : refusal,
        outcome -> {
          arrive(advance, arrived, on);
          back.forEach(
              line -> {
                line.state = Line.RETURNED;
                small.transit -= line.amount;
                small.bank += line.amount;
                small.awaiting += line.amount;
              });
        });
  }

  /** Who the ledger says the people of a case are. */
  void meets(Told.SeenCase seen) {
    small.cases.stream()
        .filter(c -> c.id.equals(seen.id()))
        .flatMap(c -> c.workers.stream())
        .forEach(
            worker ->
                seen.months().stream()
                    .filter(m -> m.line() == worker.line())
                    .findFirst()
                    .ifPresent(m -> persons.put(worker.person(), new PersonId(m.person()))));
  }

  /** The claim on a worker who was paid twice; made where it is not there. */
  Claim claimOfWorker(Case of, Worker worker) {
    ClaimDebtor debtor = ClaimDebtor.worker(worker.line(), persons.get(worker.person()));
    String id = RecordReceipt.claimOf(fund, new CaseId(of.id), debtor).value();
    return of.claim(id)
        .orElseGet(
            () -> {
              Claim fresh = new Claim(id, debtor.name(), true, small.today);
              of.claims.add(fresh);
              return fresh;
            });
  }

  /** What arrives settles what is still owed; what is beyond that, the worker owes back. */
  private void arrive(Advance advance, List<Payment> arrived, LocalDate on) {
    Map<Payment, Long> beyond = new LinkedHashMap<>();
    for (Payment line : arrived) {
      long settled = Math.min(line.amount, line.worker.open());
      line.worker.settle(settled, line.months, true);
      if (settled < line.amount) {
        beyond.put(line, line.amount - settled);
      }
      line.booked = line.amount;
      line.bookedOn = on;
      arrive(advance, line);
    }
    beyond.forEach(
        (line, amount) -> {
          claimOf(advance.of)
              .move(
                  advance.batch,
                  line.worker.person(),
                  amount,
                  () -> claimOfWorker(advance.of, line.worker));
          advance.of.payAgain(line.worker.person(), line.months.lastKey(), amount);
        });
  }

  private void arrive(Advance advance, Payment line) {
    line.state = Line.SUCCEEDED;
    small.transit -= line.amount;
    small.owed += line.amount;
    small.use(line.amount);
    Claim claim = claimOf(advance.of);
    claim.paid += line.amount;
    claim.parts.add(new Part(advance.batch, line.worker.line(), line.worker.person(), line.amount));
  }

  String claimIdOf(Case of) {
    return RecordReceipt.claimOf(fund, new CaseId(of.id)).value();
  }

  Claim claimOf(Case of) {
    String id = claimIdOf(of);
    return of.claim(id)
        .orElseGet(
            () -> {
              Claim fresh = new Claim(id, "某公司", false, small.today);
              of.claims.add(fresh);
              return fresh;
            });
  }

  private Step returned() {
    if (mostlyNone(a -> has(a, Line.RETURNED))) {
      return report();
    }
    Advance advance = any(Line.RETURNED);
    List<Payment> lines = advance.stage == Stage.RELEASED ? advance.lines : List.of();
    if (lines.isEmpty()) {
      return report();
    }
    touched = Optional.of(advance.of);
    List<Payment> back = lines.stream().filter(l -> l.state == Line.RETURNED).toList();
    Payment line = back.isEmpty() || dice.nextInt(10) == 0 ? any(lines) : any(back);
    Actor by = holder(Role.CASHIER);
    String refusal =
        !by.has(Role.CASHIER)
            ? "CASHIER_ROLE_NEEDED"
            : line.state != Line.RETURNED ? "LINE_WRONG_STATE" : "";
    BatchId batch = new BatchId(advance.batch);
    int no = line.worker.line();
    String where = " line " + no + " of " + advance.batch + " by " + by.name();
    int roll = dice.nextInt(3);
    if (roll == 0) {
      PersonDetails person = people.get(line.worker.person());
      return new Step(
          "correct" + where,
          new CorrectLine(batch, no, person.card(), person.bank(), "核对后更正", small.today, by, AT),
          refusal,
          outcome -> line.correctedBy = by.name());
    }
    if (roll == 1) {
      if (refusal.isEmpty() && line.correctedBy.equals(by.name())) {
        refusal = "REISSUER_IS_CORRECTOR";
      } else if (refusal.isEmpty() && small.frozen()) {
        refusal = "FUND_FROZEN";
      }
      return new Step(
          "reissue" + where,
          new ReissueLine(batch, no, small.today, by, AT),
          refusal,
          outcome -> {
            line.state = Line.SENT;
            small.awaiting -= line.amount;
            small.bank -= line.amount;
            small.transit += line.amount;
          });
    }
    return new Step(
        "cancel" + where,
        new CancelLine(batch, no, "劳动者拒领", small.today, by, AT),
        refusal,
        outcome -> {
          line.state = Line.CANCELLED;
          small.awaiting -= line.amount;
          small
              .uses
              .keySet()
              .removeIf(
                  use -> use.advance().equals(advance.id) && use.person() == line.worker.person());
        });
  }

  // --- dice ---

  int roll(int sides) {
    return dice.nextInt(sides);
  }

  long between(long least, long below) {
    return dice.nextLong(least, below);
  }

  /** Mostly today; now and then a day that is long over, and may be closed. */
  LocalDate day() {
    return dice.nextInt(12) == 0 ? small.today.minusDays(dice.nextInt(70)) : small.today;
  }

  long near(long limit) {
    return switch (dice.nextInt(6)) {
      case 0 -> limit;
      case 1 -> limit + 1;
      case 2 -> Math.max(0, limit - 1);
      default -> limit < 1 ? 0 : dice.nextLong(limit) + 1;
    };
  }

  <T> T any(List<T> list) {
    return list.get(dice.nextInt(list.size()));
  }

  /** Mostly a case in which something was paid. */
  Case owing() {
    List<Case> fitting = small.cases.stream().filter(c -> !c.claims.isEmpty()).toList();
    return fitting.isEmpty() || dice.nextInt(20) == 0 ? any(small.cases) : any(fitting);
  }

  /** Whether any case has something that was paid; now and then it is tried without. */
  boolean nobodyOwes() {
    return small.cases.stream().allMatch(c -> c.claims.isEmpty()) && dice.nextInt(12) > 0;
  }

  /** Mostly one in this stage. */
  Advance any(List<Advance> advances, Stage stage) {
    List<Advance> fitting = advances.stream().filter(a -> a.stage == stage).toList();
    return fitting.isEmpty() || dice.nextInt(20) == 0 ? any(advances) : any(fitting);
  }

  /** Mostly somebody with this role. */
  Actor holder(Role role) {
    List<Actor> fitting = officers.values().stream().filter(o -> o.has(role)).toList();
    return dice.nextInt(12) == 0 ? anybody() : any(fitting);
  }

  Actor anybody() {
    return any(List.copyOf(officers.values()));
  }

  Actor named(String full) {
    return officers.values().stream().filter(o -> o.name().equals(full)).findFirst().orElseThrow();
  }

  Document paper() {
    return new Document("示例" + (names + 1) + "号", "依据", small.today);
  }

  String fresh(String kind) {
    names++;
    return name + "-" + kind + names;
  }
}

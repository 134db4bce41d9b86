package wagefund.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Advance;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Deposit;
import wagefund.ledger.model.SmallLedger.Stage;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.ClaimDebtor;
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

  static final int PEOPLE = 6;

  final String name;
  final long seed;
  final FundId fund;
  final SmallLedger small;
  Optional<Case> touched = Optional.empty();
  Optional<Deposit> deposit = Optional.empty();
  Optional<SmallAccount> wageAccount = Optional.empty();
  private final Map<String, Actor> officers = new LinkedHashMap<>();
  final List<PersonDetails> people;
  private final Map<Integer, PersonId> persons = new HashMap<>();
  private final FundSteps funds;
  private final CapitalCorrectionSteps capital;
  private final AdvanceSteps advances;
  private final PaymentSteps payments;
  private final RecoverySteps recovery;
  private final WriteOffSteps writeOffs;
  private final BookSteps books;
  private final ReceiptCorrectionSteps receipts;
  private final DepositSteps deposits;
  private final WageAccountSteps wageAccounts;
  private final EstateSteps estates;
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
                first.nextLong(50_000, 1_500_000),
                first.nextBoolean(),
                first.nextInt(3) == 0));
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
    this.funds = new FundSteps(this);
    this.capital = new CapitalCorrectionSteps(this);
    this.advances = new AdvanceSteps(this);
    this.payments = new PaymentSteps(this, advances);
    this.recovery = new RecoverySteps(this);
    this.writeOffs = new WriteOffSteps(this);
    this.books = new BookSteps(this);
    this.receipts = new ReceiptCorrectionSteps(this);
    this.deposits = new DepositSteps(this);
    this.wageAccounts = new WageAccountSteps(this);
    this.estates = new EstateSteps(this, recovery);
    officer("clerk", Role.CLERK);
    officer("clerk2", Role.CLERK);
    officer("checker", Role.CHECKER);
    officer("checker2", Role.CHECKER);
    officer("reviewer", Role.REVIEWER);
    officer("approver", Role.APPROVER);
    officer("approver2", Role.APPROVER);
    officer("government", Role.GOVERNMENT);
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
        Role.GOVERNMENT,
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
    wageAccount = Optional.empty();
    if (!small.established) {
      return funds.establish();
    }
    if (dice.nextInt(8) == 0) {
      small.today = small.today.plusDays(1);
    }
    if (small.tranches.isEmpty()) {
      return funds.capital();
    }
    int roll = dice.nextInt(100);
    if (roll < 3) {
      return dice.nextInt(3) == 0 ? capital.next() : funds.capital();
    }
    if (roll < 6 || small.cases.isEmpty()) {
      return advances.openCase();
    }
    if (roll < 16 || small.advances.isEmpty()) {
      return advances.request();
    }
    if (roll < 37) {
      return advances.sign();
    }
    if (roll < 39) {
      return advances.close();
    }
    if (roll < 40) {
      return advances.amend();
    }
    if (roll < 48) {
      return payments.release();
    }
    if (roll < 56) {
      return payments.report();
    }
    if (roll < 60) {
      return payments.returned();
    }
    if (roll < 64) {
      return deposits.next();
    }
    if (roll < 68) {
      return wageAccounts.next();
    }
    if (roll < 70 && !nobodyOwes()) {
      return estates.next();
    }
    if (roll < 79) {
      return recovery();
    }
    if (roll < 84) {
      return nobodyOwes() ? payments.release() : writeOffs.next();
    }
    if (roll < 86) {
      boolean over = small.today.isAfter(small.nextPeriod.atEndOfMonth());
      return over || dice.nextInt(5) == 0 ? books.period() : payments.report();
    }
    if (roll < 94) {
      return dice.nextInt(2) == 0 ? receipts.next() : books.correction();
    }
    if (roll < 96) {
      return dice.nextInt(2) == 0 ? capital.next() : funds.withdrawal();
    }
    if (roll < 97) {
      return funds.earmark();
    }
    return roll < 98 ? funds.freeze() : funds.delegation();
  }

  Step recovery() {
    return nobodyOwes() ? advances.sign() : recovery.next();
  }

  // --- who may sign ---

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

  // --- claims ---

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

  // --- dice ---

  boolean mostlyNone(Predicate<Advance> fitting) {
    return small.advances.stream().noneMatch(fitting) && dice.nextInt(12) > 0;
  }

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

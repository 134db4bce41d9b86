package wagefund.ledger.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.model.SmallAccount.Line;
import wagefund.ledger.model.SmallAccount.Payroll;
import wagefund.ledger.model.SmallAccount.State;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.vault.command.PersonDetails;
import wagefund.ledger.wageaccount.command.ArrearsLine;
import wagefund.ledger.wageaccount.command.CancelPayrollLine;
import wagefund.ledger.wageaccount.command.CloseWageAccount;
import wagefund.ledger.wageaccount.command.ConfirmPayroll;
import wagefund.ledger.wageaccount.command.CorrectPayrollLine;
import wagefund.ledger.wageaccount.command.DeclareNothingToDraw;
import wagefund.ledger.wageaccount.command.DropPayroll;
import wagefund.ledger.wageaccount.command.OpenWageAccount;
import wagefund.ledger.wageaccount.command.PayArrearsFromAccount;
import wagefund.ledger.wageaccount.command.PayLineAgain;
import wagefund.ledger.wageaccount.command.PayrollOutcome;
import wagefund.ledger.wageaccount.command.PayrollReceipt;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.PayrollWorker;
import wagefund.ledger.wageaccount.command.ProposePayroll;
import wagefund.ledger.wageaccount.command.ReceiveLabourCost;
import wagefund.ledger.wageaccount.command.RecordPayrollResults;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.ledger.wageaccount.event.WageAccountDetails;
import wagefund.ledger.wageaccount.event.WageAccountKind;

/** A contractor's own account for wages pays its workers, and the arrears of a case. */
final class WageAccountSteps {

  private static final String NO_ROLE = "WAGE_ACCOUNT_ROLE_NEEDED";

  private final World world;
  private final SmallLedger small;

  WageAccountSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    if (small.accounts.isEmpty() || small.accounts.size() < 4 && world.roll(15) == 0) {
      return open();
    }
    List<SmallAccount> there = small.accounts.stream().filter(a -> a.open).toList();
    SmallAccount account =
        there.isEmpty() || world.roll(12) == 0 ? world.any(small.accounts) : world.any(there);
    world.wageAccount = Optional.of(account);
    int roll = world.roll(40);
    if (roll < 8) {
      return receive(account);
    }
    if (roll < 11) {
      return declareNothingToDraw(account);
    }
    if (roll == 11) {
      return close(account);
    }
    List<Payroll> waiting = List.copyOf(account.payrolls.values());
    if (waiting.isEmpty() || roll < 18) {
      return world.roll(3) == 0 ? wages(account) : arrears(account);
    }
    Payroll payroll = world.any(waiting);
    world.touched = payroll.of;
    if (roll == 18) {
      return drop(account, payroll);
    }
    if (!payroll.confirmed) {
      return world.roll(12) == 0 ? results(account, payroll) : confirm(account, payroll);
    }
    if (!payroll.in(State.BACK).isEmpty() && world.roll(3) > 0) {
      return back(account, payroll);
    }
    return world.roll(15) == 0 ? confirm(account, payroll) : results(account, payroll);
  }

  private static boolean hasOneOf(Actor by, Role... roles) {
    return List.of(roles).stream().anyMatch(by::has);
  }

  // --- the account ---

  private Step open() {
    Actor by = world.holder(Role.CLERK);
    SmallAccount opened = new SmallAccount(world.fresh("u"), world.roll(5) > 0);
    return new Step(
        "open the wage account " + opened.id + " by " + by.name(),
        new OpenWageAccount(
            new WageAccountId(opened.id),
            new WageAccountDetails(
                "某工程农民工工资专用账户",
                WageAccountKind.PROJECT,
                opened.ofEmployer ? "某公司" : "另一公司",
                "",
                "某工程",
                "某银行",
                "6228",
                world.fund,
                Money.ZERO),
            new MonthlyDuty(YearMonth.from(small.today), Money.ZERO, 10, 20),
            world.paper(),
            small.today,
            by,
            World.AT),
        hasOneOf(by, Role.CLERK, Role.FUND_MANAGER) ? "" : NO_ROLE,
        outcome -> {
          small.accounts.add(opened);
          world.wageAccount = Optional.of(opened);
        });
  }

  private Step receive(SmallAccount account) {
    Actor by = world.holder(Role.CASHIER);
    long amount = world.between(1, 900_000);
    String refusal = account.open ? "" : "WAGE_ACCOUNT_CLOSED";
    return new Step(
        account.id + " receives " + new Money(amount) + " by " + by.name(),
        new ReceiveLabourCost(
            new WageAccountId(account.id),
            YearMonth.from(small.today),
            new Money(amount),
            world.paper(),
            small.today,
            by,
            World.AT),
        hasOneOf(by, Role.CLERK, Role.CASHIER) ? refusal : NO_ROLE,
        outcome -> account.balance += amount);
  }

  private Step close(SmallAccount account) {
    Actor by = world.holder(Role.CHECKER);
    boolean named = world.roll(3) > 0;
    String refusal = "";
    if (!hasOneOf(by, Role.CHECKER, Role.REVIEWER, Role.APPROVER)) {
      refusal = NO_ROLE;
    } else if (!account.open) {
      refusal = "WAGE_ACCOUNT_CLOSED";
    } else if (!account.payrolls.isEmpty()) {
      refusal = "WAGE_ACCOUNT_BUSY";
    } else if (account.balance > 0 && !named) {
      refusal = "WAGE_ACCOUNT_NOT_EMPTY";
    }
    return new Step(
        "close " + account.id + " by " + by.name(),
        new CloseWageAccount(
            new WageAccountId(account.id),
            named ? "退还总包" : "",
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          account.open = false;
          account.balance = 0;
        });
  }

  private Step declareNothingToDraw(SmallAccount account) {
    Actor by = world.holder(Role.CLERK);
    Case of = world.any(small.cases);
    boolean reason = world.roll(2) == 0;
    String refusal = "";
    if (!hasOneOf(by, Role.CLERK, Role.CHECKER)) {
      refusal = NO_ROLE;
    } else if (!account.isUsedUp() && !reason) {
      refusal = "REASON_NOT_TO_DRAW_NEEDED";
    } else if (!account.ofEmployer) {
      refusal = "WAGE_ACCOUNT_OF_ANOTHER";
    }
    return new Step(
        "nothing to draw from " + account.id + " for " + of.id + " by " + by.name(),
        new DeclareNothingToDraw(
            new WageAccountId(account.id),
            new CaseId(of.id),
            reason ? "法院冻结" : "",
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> of.exhausted.add("PROJECT_WAGE_ACCOUNT"));
  }

  // --- what is proposed ---

  /** Mostly a new name; now and then that of a payroll which is not finished. */
  private String name(SmallAccount account) {
    boolean again = !account.payrolls.isEmpty() && world.roll(15) == 0;
    return again ? account.payrolls.keySet().iterator().next() : world.fresh("y");
  }

  private static String unfit(SmallAccount account, String name) {
    if (account.payrolls.containsKey(name)) {
      return "PAYROLL_PROPOSED_ALREADY";
    }
    return account.open ? "" : "WAGE_ACCOUNT_CLOSED";
  }

  private void propose(SmallAccount account, Payroll payroll, Outcome outcome) {
    PayrollReceipt receipt = outcome.answer(PayrollReceipt.class);
    if (receipt.total().fen() != payroll.total()) {
      throw new IllegalStateException("It is for " + receipt + ", not " + payroll.total());
    }
    payroll.digest = receipt.digest();
    account.payrolls.put(payroll.id, payroll);
  }

  private Step wages(SmallAccount account) {
    Actor by = world.holder(Role.CLERK);
    YearMonth month = YearMonth.from(small.today).minusMonths(1);
    Payroll payroll = new Payroll(name(account), Optional.empty(), by.name());
    List<PayrollWorker> sheet = new ArrayList<>();
    int size = world.roll(3) + 1;
    boolean otherMonth = world.roll(25) == 0;
    boolean sameCard = size > 1 && world.roll(25) == 0;
    Optional<Integer> anothers =
        world.roll(20) == 0 ? small.registered.stream().findFirst() : Optional.empty();
    for (int i = 0; i < size; i++) {
      int person = (world.roll(World.PEOPLE / size) + i * (World.PEOPLE / size));
      Line line = new Line(person, Optional.empty(), world.between(1, 300_000));
      payroll.lines.put(i + 1, line);
      PersonDetails own = world.people.get(sameCard ? payroll.lines.get(1).person : person);
      sheet.add(
          new PayrollWorker(
              i + 1,
              anothers.filter(a -> a != person).map(a -> cardOf(a, own)).orElse(own),
              otherMonth ? month.plusMonths(1) : month,
              new Money(line.amount)));
    }
    boolean ofAnother = anothers.filter(a -> payroll.lines.get(1).person != a).isPresent();
    String refusal = unfit(account, payroll.id);
    if (!by.has(Role.CLERK)) {
      refusal = NO_ROLE;
    } else if (otherMonth) {
      refusal = "PAYROLL_MONTH_DIFFERS";
    } else if (sameCard || anothers.isPresent() && size > 1) {
      refusal = "CARD_FOR_SEVERAL_WORKERS";
    } else if (account.open && ofAnother) {
      refusal = "CARD_OF_ANOTHER_WORKER";
    } else if (!account.open) {
      refusal = "WAGE_ACCOUNT_CLOSED";
    }
    return new Step(
        "propose wages %s of %s from %s by %s"
            .formatted(payroll.id, new Money(payroll.total()), account.id, by.name()),
        new ProposePayroll(
            new WageAccountId(account.id),
            new PayrollId(payroll.id),
            month,
            sheet,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          payroll.lines.values().forEach(line -> small.registered.add(line.person));
          propose(account, payroll, outcome);
        });
  }

  private PersonDetails cardOf(int another, PersonDetails own) {
    PersonDetails other = world.people.get(another);
    return new PersonDetails(own.name(), own.idNumber(), other.card(), other.bank(), own.phone());
  }

  private Step arrears(SmallAccount account) {
    Actor by = world.holder(Role.CLERK);
    Case of = world.any(small.cases);
    world.touched = Optional.of(of);
    Payroll payroll = new Payroll(name(account), Optional.of(of), by.name());
    List<ArrearsLine> asked = new ArrayList<>();
    String refusal = "";
    if (world.roll(3) > 0) {
      for (Worker worker : of.workers) {
        long amount = world.near(worker.open());
        if (amount > 0 && world.roll(2) == 0) {
          asked.add(new ArrearsLine(worker.line(), new Money(amount)));
          payroll.lines.put(worker.line(), new Line(worker.person(), Optional.of(worker), amount));
          if (refusal.isEmpty() && amount > worker.open()) {
            refusal = "MORE_THAN_ARREARS";
          }
        }
      }
      if (refusal.isEmpty() && !asked.isEmpty() && world.roll(20) == 0) {
        asked.add(asked.get(0));
        refusal = "PAYROLL_LINE_TWICE";
      } else if (refusal.isEmpty() && world.roll(20) == 0) {
        asked.add(new ArrearsLine(99, new Money(1)));
        refusal = "WORKER_NOT_IN_CASE";
      }
    }
    if (asked.isEmpty()) {
      long there = Math.min(account.open ? account.balance : 0, of.open());
      List<Long> shares =
          SmallLedger.proRata(there, of.workers.stream().map(Worker::open).toList());
      for (int i = 0; i < shares.size(); i++) {
        Worker worker = of.workers.get(i);
        if (shares.get(i) > 0) {
          payroll.lines.put(
              worker.line(), new Line(worker.person(), Optional.of(worker), shares.get(i)));
        }
      }
      refusal = payroll.lines.isEmpty() ? "NOTHING_TO_PAY_FROM_ACCOUNT" : "";
    }
    if (!by.has(Role.CLERK)) {
      refusal = NO_ROLE;
    } else if (!account.ofEmployer) {
      refusal = "WAGE_ACCOUNT_OF_ANOTHER";
    } else if (refusal.isEmpty()) {
      refusal = unfit(account, payroll.id);
    }
    return new Step(
        "propose arrears %s %s of %s from %s by %s"
            .formatted(payroll.id, asked, of.id, account.id, by.name()),
        new PayArrearsFromAccount(
            new WageAccountId(account.id),
            new PayrollId(payroll.id),
            new CaseId(of.id),
            asked,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> propose(account, payroll, outcome));
  }

  private Step drop(SmallAccount account, Payroll payroll) {
    Actor by = world.holder(Role.CHECKER);
    boolean may = hasOneOf(by, Role.CLERK, Role.CHECKER, Role.REVIEWER, Role.APPROVER);
    String refusal = payroll.confirmed ? "PAYROLL_WRONG_STATE" : "";
    return new Step(
        "drop " + payroll.id + " by " + by.name(),
        new DropPayroll(
            new WageAccountId(account.id),
            new PayrollId(payroll.id),
            "有误",
            small.today,
            by,
            World.AT),
        may ? refusal : NO_ROLE,
        outcome -> account.payrolls.remove(payroll.id));
  }

  private Step confirm(SmallAccount account, Payroll payroll) {
    Actor by = world.roll(8) == 0 ? world.named(payroll.proposer) : world.holder(Role.CHECKER);
    boolean wrong = world.roll(20) == 0;
    boolean unknown = world.roll(30) == 0;
    Digest digest = wrong ? Digest.of("another") : (Digest) payroll.digest;
    boolean owed =
        payroll.lines.values().stream()
            .allMatch(l -> l.worker.isEmpty() || l.amount <= l.worker.get().open());
    String refusal = "";
    if (!hasOneOf(by, Role.CHECKER, Role.REVIEWER, Role.APPROVER)) {
      refusal = NO_ROLE;
    } else if (unknown) {
      refusal = "PAYROLL_UNKNOWN";
    } else if (!owed) {
      refusal = "MORE_THAN_ARREARS";
    } else if (payroll.confirmed) {
      refusal = "PAYROLL_WRONG_STATE";
    } else if (by.name().equals(payroll.proposer)) {
      refusal = "CONFIRMER_IS_PROPOSER";
    } else if (wrong) {
      refusal = "PAYROLL_DIGEST_DIFFERS";
    } else if (payroll.total() > account.balance) {
      refusal = "WAGE_ACCOUNT_SHORT";
    }
    return new Step(
        "confirm " + payroll.id + " of " + account.id + " by " + by.name(),
        new ConfirmPayroll(
            new WageAccountId(account.id),
            new PayrollId(unknown ? "no-such-payroll" : payroll.id),
            digest,
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          account.balance -= payroll.total();
          payroll.confirmed = true;
          payroll.lines.values().forEach(line -> line.state = State.SENT);
        });
  }

  // --- what the bank says ---

  private Step results(SmallAccount account, Payroll payroll) {
    Actor by = world.holder(Role.CASHIER);
    Map<Integer, PayrollOutcome> said = new LinkedHashMap<>();
    List<PayrollResult> results = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    String refusal = "";
    for (int no : payroll.lines.keySet()) {
      boolean sent = payroll.lines.get(no).state == State.SENT;
      if (sent ? world.roll(3) > 0 : world.roll(20) == 0) {
        PayrollOutcome outcome =
            world.roll(3) > 0 ? PayrollOutcome.SUCCEEDED : PayrollOutcome.RETURNED;
        results.add(new PayrollResult(no, outcome, "账号不符", "回单"));
        said.put(no, outcome);
        named.add(no);
        refusal = refusal.isEmpty() && !sent ? "PAYROLL_LINE_WRONG_STATE" : refusal;
      }
    }
    if (refusal.isEmpty() && world.roll(20) == 0) {
      results.add(new PayrollResult(99, PayrollOutcome.SUCCEEDED, "", ""));
      refusal = "PAYROLL_LINE_UNKNOWN";
    }
    boolean all = results.isEmpty() || world.roll(3) == 0;
    if (all) {
      payroll.in(State.SENT).stream()
          .filter(no -> !named.contains(no))
          .forEach(no -> said.put(no, PayrollOutcome.SUCCEEDED));
    }
    if (results.isEmpty() && said.isEmpty()) {
      refusal = "PAYROLL_WRONG_STATE";
    }
    return new Step(
        "the bank reports on " + payroll.id + " " + said + " by " + by.name(),
        new RecordPayrollResults(
            new WageAccountId(account.id),
            new PayrollId(payroll.id),
            results,
            all ? Optional.of(PayrollOutcome.SUCCEEDED) : Optional.empty(),
            small.today,
            by,
            World.AT),
        by.has(Role.CASHIER) ? refusal : NO_ROLE,
        outcome -> said.forEach((no, became) -> became(account, payroll, no, became)));
  }

  /** What arrives settles what is still owed, and no more; an empty account lets the next pay. */
  private void became(SmallAccount account, Payroll payroll, int no, PayrollOutcome outcome) {
    Line line = payroll.lines.get(no);
    if (outcome == PayrollOutcome.RETURNED) {
      line.state = State.BACK;
      account.balance += line.amount;
    } else {
      line.worker.ifPresent(
          worker -> worker.settle(Math.min(line.amount, worker.open()), new TreeMap<>(), false));
      account.finish(payroll, no);
    }
    if (account.isUsedUp()) {
      payroll.of.ifPresent(of -> of.exhausted.add("PROJECT_WAGE_ACCOUNT"));
    }
  }

  private Step back(SmallAccount account, Payroll payroll) {
    Actor by = world.holder(Role.CASHIER);
    List<Integer> lines = List.copyOf(payroll.lines.keySet());
    int no = world.roll(10) == 0 ? world.any(lines) : world.any(payroll.in(State.BACK));
    Line line = payroll.lines.get(no);
    WageAccountId id = new WageAccountId(account.id);
    PayrollId of = new PayrollId(payroll.id);
    String refusal = line.state == State.BACK ? "" : "PAYROLL_LINE_WRONG_STATE";
    String where = " line " + no + " of " + payroll.id + " by " + by.name();
    int roll = world.roll(4);
    if (roll == 0) {
      PersonDetails person = world.people.get(line.person);
      return new Step(
          "correct" + where,
          new CorrectPayrollLine(
              id, of, no, person.card(), person.bank(), "核对", small.today, by, World.AT),
          by.has(Role.CASHIER) ? refusal : NO_ROLE,
          outcome -> line.correctedBy = by.name());
    }
    if (roll == 1) {
      return new Step(
          "cancel" + where,
          new CancelPayrollLine(id, of, no, "本人拒收", small.today, by, World.AT),
          by.has(Role.CASHIER) ? refusal : NO_ROLE,
          outcome -> account.finish(payroll, no));
    }
    if (refusal.isEmpty() && line.correctedBy.equals(by.name())) {
      refusal = "PAYER_IS_CORRECTOR";
    } else if (refusal.isEmpty() && line.amount > account.balance) {
      refusal = "WAGE_ACCOUNT_SHORT";
    }
    return new Step(
        "pay again" + where,
        new PayLineAgain(id, of, no, small.today, by, World.AT),
        by.has(Role.CASHIER) ? refusal : NO_ROLE,
        outcome -> {
          line.state = State.SENT;
          account.balance -= line.amount;
        });
  }
}

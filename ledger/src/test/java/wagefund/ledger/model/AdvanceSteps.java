package wagefund.ledger.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedLine;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Advance;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Month;
import wagefund.ledger.model.SmallLedger.Payment;
import wagefund.ledger.model.SmallLedger.Stage;
import wagefund.ledger.model.SmallLedger.Use;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/** Cases are opened; advances are asked for, signed, or not. */
final class AdvanceSteps {

  private final World world;
  private final SmallLedger small;

  AdvanceSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step openCase() {
    Actor by = world.holder(Role.CLERK);
    boolean again = !small.cases.isEmpty() && world.roll(12) == 0;
    Case opened = again ? small.cases.get(0) : new Case(world.fresh("c"));
    Set<Integer> chosen = new HashSet<>();
    List<ClaimingWorker> workers = new ArrayList<>();
    List<Worker> known = new ArrayList<>();
    int size = world.roll(4) + 1;
    while (chosen.size() < size) {
      int person = world.roll(World.PEOPLE);
      if (chosen.add(person)) {
        SortedMap<YearMonth, Money> arrears = new TreeMap<>();
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        int count = world.roll(3) + 1;
        for (int i = 0; i < count; i++) {
          YearMonth month = YearMonth.from(small.today).minusMonths(1 + world.roll(6));
          long owed = world.between(1, 400_000);
          arrears.put(month, new Money(owed));
          months.put(month, new Month(owed));
        }
        int line = chosen.size();
        workers.add(new ClaimingWorker(line, world.people.get(person), arrears));
        known.add(new Worker(line, person, months));
      }
    }
    String refusal = again ? "CASE_ALREADY_OPEN" : "";
    return new Step(
        "open case " + opened.id + " of " + size + " by " + by.name(),
        new RegisterCase(
            new CaseId(opened.id), details(opened), workers, small.today, by, World.AT),
        by.has(Role.CLERK) ? refusal : "CASE_ROLE_NEEDED",
        outcome -> {
          opened.workers.addAll(known);
          small.registered.addAll(chosen);
          small.cases.add(opened);
          world.touched = Optional.of(opened);
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
  private record Wish(
      List<RequestedLine> lines,
      Optional<Document> override,
      List<Payment> payments,
      boolean above,
      String refusal) {

    RequestedParticulars particulars() {
      RequestedParticulars none = RequestedParticulars.NONE;
      return new RequestedParticulars(
          none.applicant(), none.debtor(), none.agreement(), override, none.payees());
    }

    Wish refused(String code) {
      return new Wish(lines, override, List.of(), false, code);
    }
  }

  private Wish wish(Case of, String except) {
    Map<Integer, Long> asked = new LinkedHashMap<>();
    List<RequestedLine> lines = new ArrayList<>();
    Optional<Document> override =
        world.roll(4) == 0 ? Optional.of(world.paper()) : Optional.empty();
    Wish wish = new Wish(lines, override, List.of(), false, "");
    if (world.roll(3) > 0) {
      for (Worker worker : of.workers) {
        if (world.roll(2) == 0) {
          Worker seen = small.seen(worker);
          long amount =
              world.near(
                  override.isPresent()
                      ? small.stillOwed(seen, except)
                      : small.ownLimit(seen, except));
          asked.put(worker.line(), amount);
          lines.add(new RequestedLine(worker.line(), new Money(amount)));
        }
      }
      if (!lines.isEmpty() && world.roll(25) == 0) {
        lines.add(lines.get(0));
        return wish.refused("WORKER_TWICE_IN_REQUEST");
      }
      if (world.roll(25) == 0) {
        lines.add(new RequestedLine(99, new Money(1)));
        return wish.refused("WORKER_NOT_IN_CASE");
      }
    }
    String notMeant = small.notMeant(of, small.today, asked.keySet());
    if (!notMeant.isEmpty()) {
      return wish.refused(notMeant);
    }
    List<Worker> open =
        small.seen(of).stream()
            .filter(w -> asked.isEmpty() || asked.containsKey(w.line()))
            .filter(w -> w.open() > 0)
            .toList();
    return open.isEmpty()
        ? wish.refused("NOTHING_TO_ADVANCE")
        : judged(wish, of, asked, open, except);
  }

  private Wish judged(
      Wish wish, Case of, Map<Integer, Long> asked, List<Worker> open, String except) {
    boolean override = small.rules.override() && wish.override().isPresent();
    String aboveScheme = wish.override().isPresent() ? "OVERRIDE_NOT_ALLOWED" : "ADVANCE_ABOVE_CAP";
    List<Long> limits = small.limits(open, except);
    List<Payment> payments = new ArrayList<>();
    boolean above = false;
    long total = 0;
    long ownTotal = 0;
    for (int i = 0; i < open.size(); i++) {
      Worker worker = open.get(i);
      long own = small.ownLimit(worker, except);
      long owed = small.stillOwed(worker, except);
      long amount = asked.getOrDefault(worker.line(), limits.get(i));
      if (amount > (override ? owed : own)) {
        boolean byScheme = !override && small.schemeLimit(worker, except) <= owed;
        return wish.refused(byScheme ? aboveScheme : "ADVANCE_ABOVE_CAP");
      }
      above |= amount > own;
      ownTotal += own;
      total += amount;
      if (amount > 0) {
        Worker whole = of.workers.get(worker.line() - 1);
        payments.add(new Payment(whole, amount, oldestFirst(worker, amount)));
      }
    }
    if (total == 0) {
      return wish.refused("NOTHING_TO_ADVANCE");
    }
    long most = small.rules.fundCap() ? Math.min(ownTotal, small.available()) : ownTotal;
    return !override && total > most
        ? wish.refused(aboveScheme)
        : new Wish(wish.lines(), wish.override(), payments, above, "");
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

  Step request() {
    Actor by = world.holder(Role.CLERK);
    Case of = world.any(small.cases);
    world.touched = Optional.of(of);
    Wish wish = wish(of, "");
    boolean paper = world.roll(4) > 0;
    boolean deposit = small.mustWait(of);
    boolean malformedLines =
        wish.refusal().equals("WORKER_TWICE_IN_REQUEST")
            || wish.refusal().equals("WORKER_NOT_IN_CASE");
    String refusal = wish.refusal();
    if (!by.has(Role.CLERK)) {
      refusal = "REQUESTER_ROLE_NEEDED";
    } else if (deposit && !paper && !malformedLines) {
      refusal = "DEPOSIT_FIRST";
    }
    Advance advance = new Advance(world.fresh("a"), of, by.name());
    return new Step(
        "request " + advance.id + " for " + of.id + " " + wish.lines() + " by " + by.name(),
        new RequestAdvance(
            new AdvanceId(advance.id),
            new CaseId(of.id),
            world.fund,
            wish.lines(),
            "暂时无力支付",
            List.of("指令书"),
            "无",
            paper ? Optional.of(world.paper()) : Optional.empty(),
            wish.particulars(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          if (deposit) {
            of.exhausted.addAll(Case.FIRST);
          }
          advance.requestedOn = small.today;
          small.advances.add(advance);
          lay(advance, wish, outcome);
        });
  }

  private static void lay(Advance advance, Wish wish, Outcome outcome) {
    advance.stage = Stage.REQUESTED;
    advance.lines = wish.payments();
    advance.above = wish.above();
    advance.signed = 0;
    advance.acted = new HashSet<>();
    AdvanceRequestAccepted accepted = outcome.answer(AdvanceRequestAccepted.class);
    advance.digest = accepted.digest();
    if (accepted.total().fen() != advance.total()) {
      throw new IllegalStateException(
          "It is for " + accepted.total() + ", and should be for " + new Money(advance.total()));
    }
  }

  Step amend() {
    if (world.mostlyNone(a -> a.stage == Stage.RETURNED)) {
      return request();
    }
    Advance advance = world.any(small.advances, Stage.RETURNED);
    world.touched = Optional.of(advance.of);
    Actor by = world.roll(5) > 0 ? world.named(advance.requester) : world.anybody();
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
            wish.particulars(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> lay(advance, wish, outcome));
  }

  Step sign() {
    if (world.mostlyNone(a -> a.stage == Stage.REQUESTED)) {
      return request();
    }
    Advance advance = world.any(small.advances, Stage.REQUESTED);
    world.touched = Optional.of(advance.of);
    List<String> stages = small.stagesFor(advance);
    boolean waits = advance.stage == Stage.REQUESTED;
    Role role = Role.valueOf(stages.get(waits ? advance.signed : 0));
    Actor by = world.roll(10) == 0 ? world.named(advance.requester) : world.holder(role);
    boolean wrong = world.roll(25) == 0;
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
        new SignAdvance(new AdvanceId(advance.id), digest, "同意", small.today, by, World.AT),
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
    return world.maySign(advance.requester, advance.acted, by, role, delegator);
  }

  private String approvable(Advance advance) {
    boolean meant =
        small.notMeant(advance.of, advance.requestedOn, Set.of()).isEmpty()
            && advance.lines.stream()
                .flatMap(l -> l.months.keySet().stream())
                .allMatch(m -> small.purpose.isEmpty() || small.purpose.get().covers(m));
    if (!meant) {
      return "OUT_OF_EARMARK";
    }
    for (Payment line : advance.lines) {
      Worker worker = small.seen(line.worker);
      long limit =
          advance.above ? small.stillOwed(worker, advance.id) : small.ownLimit(worker, advance.id);
      if (line.amount > limit) {
        return "CAP_USED_UP";
      }
    }
    if (small.frozen()) {
      return "FUND_FROZEN";
    }
    return advance.total() > small.available() ? "INSUFFICIENT_FUNDS" : "";
  }

  Step close() {
    if (world.mostlyNone(a -> a.stage == Stage.REQUESTED)) {
      return request();
    }
    Advance advance =
        world.roll(4) > 0 ? world.any(small.advances, Stage.REQUESTED) : world.any(small.advances);
    world.touched = Optional.of(advance.of);
    Closing closing =
        List.of(Closing.RETURNED, Closing.RETURNED, Closing.REJECTED, Closing.WITHDRAWN)
            .get(world.roll(4));
    boolean withdrawn = closing == Closing.WITHDRAWN;
    List<String> stages = small.stagesFor(advance);
    Role role = Role.valueOf(stages.get(advance.stage == Stage.REQUESTED ? advance.signed : 0));
    Actor by = withdrawn && world.roll(5) > 0 ? world.named(advance.requester) : world.holder(role);
    String opinion = world.roll(10) == 0 ? "" : "材料不全";
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
        new CloseAdvance(new AdvanceId(advance.id), closing, opinion, small.today, by, World.AT),
        refusal,
        outcome -> {
          if (advance.stage == Stage.APPROVED) {
            small.reserved -= advance.total();
            small.uses.keySet().removeIf(use -> use.advance().equals(advance.id));
          }
          advance.stage = closing == Closing.RETURNED ? Stage.RETURNED : Stage.OVER;
        });
  }
}

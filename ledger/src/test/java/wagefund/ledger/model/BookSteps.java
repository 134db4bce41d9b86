package wagefund.ledger.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.fund.command.BeginClosing;
import wagefund.ledger.fund.command.ClosePeriod;
import wagefund.ledger.fund.command.DropClosing;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Advance;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Correction;
import wagefund.ledger.model.SmallLedger.Line;
import wagefund.ledger.model.SmallLedger.Part;
import wagefund.ledger.model.SmallLedger.Payment;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.settlement.command.ConfirmPaymentCorrection;
import wagefund.ledger.settlement.command.DropPaymentCorrection;
import wagefund.ledger.settlement.command.ProposePaymentCorrection;

/** Months are closed, and what was booked wrongly is put right. */
final class BookSteps {

  private final World world;
  private final SmallLedger small;

  BookSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  // --- periods ---

  Step period() {
    Actor by = world.holder(Role.FUND_MANAGER);
    boolean may = by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER);
    int roll = world.roll(12);
    YearMonth period =
        roll == 0
            ? small.nextPeriod.minusMonths(1)
            : small.nextPeriod.plusMonths(roll == 1 ? 1 : 0);
    // On its last day a month may be closed, and today could be booked no more.
    boolean lastDay = small.today.equals(period.atEndOfMonth());
    String before =
        !may
            ? "PERIOD_ROLE_NEEDED"
            : period.isBefore(small.nextPeriod) ? "PERIOD_CLOSED_ALREADY" : "";
    if (small.closing.isEmpty() && !lastDay && world.roll(15) > 0) {
      return begin(period, by, before);
    }
    boolean begun = !small.closing.isEmpty() && period.equals(small.nextPeriod);
    String refusal = before.isEmpty() && !begun ? "PERIOD_NOT_CLOSING" : before;
    return world.roll(8) == 0 || lastDay
        ? new Step(
            "give up closing " + period + " by " + by.name(),
            new DropClosing(world.fund, period, "尚有未达账项", small.today, by, World.AT),
            refusal,
            outcome -> small.closing = "")
        : close(period, by, refusal);
  }

  private Step begin(YearMonth period, Actor by, String before) {
    String refusal = before;
    if (refusal.isEmpty() && period.isAfter(small.nextPeriod)) {
      refusal = "PERIOD_OUT_OF_ORDER";
    } else if (refusal.isEmpty() && small.today.isBefore(period.atEndOfMonth())) {
      refusal = "PERIOD_NOT_OVER";
    }
    return new Step(
        "begin to close " + period + " by " + by.name(),
        new BeginClosing(world.fund, period, Optional.empty(), small.today, by, World.AT),
        refusal,
        outcome -> small.closing = by.name());
  }

  private Step close(YearMonth period, Actor by, String before) {
    int found = world.roll(10);
    List<ChecklistItem> checklist =
        found == 0
            ? List.of()
            : List.of(
                new ChecklistItem(
                    "UNSEALED",
                    found == 1 ? ChecklistItem.Grade.BLOCKING : ChecklistItem.Grade.PASSED,
                    List.of()));
    String refusal = before;
    if (refusal.isEmpty() && checklist.isEmpty()) {
      refusal = "PERIOD_NOT_CLOSING";
    } else if (refusal.isEmpty() && small.closing.equals(by.name())) {
      refusal = "CLOSER_IS_BEGINNER";
    } else if (refusal.isEmpty() && found == 1) {
      refusal = "PERIOD_CHECKLIST_BLOCKS";
    }
    return new Step(
        "close " + period + " by " + by.name(),
        new ClosePeriod(world.fund, period, checklist, small.today, by, World.AT),
        refusal,
        outcome -> {
          small.closing = "";
          small.nextPeriod = small.nextPeriod.plusMonths(1);
        });
  }

  // --- corrections ---

  Step correction() {
    List<Advance> withWaiting =
        small.advances.stream().filter(a -> !a.corrections.isEmpty()).toList();
    if (!withWaiting.isEmpty() && world.roll(3) > 0) {
      Advance advance = world.any(withWaiting);
      String id = world.any(List.copyOf(advance.corrections.keySet()));
      return world.roll(7) == 0 ? drop(advance, id) : confirm(advance, id);
    }
    return propose();
  }

  private Step propose() {
    List<Advance> paid =
        small.advances.stream()
            .filter(a -> a.lines.stream().anyMatch(l -> l.state == Line.SUCCEEDED))
            .toList();
    if (paid.isEmpty()) {
      return period();
    }
    Advance advance = world.any(paid);
    world.touched = Optional.of(advance.of);
    List<Payment> arrived = advance.lines.stream().filter(l -> l.state == Line.SUCCEEDED).toList();
    Payment line = world.roll(10) == 0 ? world.any(advance.lines) : world.any(arrived);
    Actor by = world.holder(Role.CASHIER);
    long should =
        world.roll(12) == 0 ? line.booked : world.near(line.booked + world.roll(2) * 900L);
    Optional<LocalDate> day =
        world.roll(6) == 0 ? Optional.of(small.today.minusDays(world.roll(60))) : Optional.empty();
    Optional<Case> in = world.roll(6) == 0 ? Optional.of(world.any(small.cases)) : Optional.empty();
    boolean other =
        line.state == Line.SUCCEEDED
            && (day.filter(d -> !d.equals(line.bookedOn)).isPresent()
                || in.filter(c -> line.bookedIn.orElseThrow() != c).isPresent());
    boolean unknown = world.roll(25) == 0;
    String refusal = "";
    if (!by.has(Role.CASHIER) && !by.has(Role.RECOVERY)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "LINE_UNKNOWN";
    } else if (line.state != Line.SUCCEEDED) {
      refusal = "LINE_WRONG_STATE";
    } else if (advance.corrections.values().stream().anyMatch(c -> c.line() == line)) {
      refusal = "CORRECTION_PROPOSED_ALREADY";
    } else if (should == line.booked && (should == 0 || !other)) {
      refusal = "CORRECTION_CHANGES_NOTHING";
    }
    String id = world.fresh("x");
    int no = unknown ? 99 : line.worker.line();
    return new Step(
        "propose %s: line %d of %s was %s on %s in %s, not %s, by %s"
            .formatted(
                id,
                no,
                advance.batch,
                new Money(should),
                day,
                in.map(c -> c.id),
                line.booked,
                by.name()),
        new ProposePaymentCorrection(
            new BatchId(advance.batch),
            id,
            no,
            new Money(should),
            day,
            in.map(c -> new CaseId(c.id)),
            Optional.empty(),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> advance.corrections.put(id, new Correction(line, should, day, in, by.name())));
  }

  private Step drop(Advance advance, String id) {
    Actor by = world.anybody();
    Correction waiting = advance.corrections.get(id);
    boolean may = mayConfirm(by) || waiting.by().equals(by.name());
    return new Step(
        "drop " + id + " by " + by.name(),
        new DropPaymentCorrection(new BatchId(advance.batch), id, "无误", small.today, by, World.AT),
        may ? "" : "CORRECTION_ROLE_NEEDED",
        outcome -> advance.corrections.remove(id));
  }

  private static boolean mayConfirm(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER);
  }

  /** What is put right: how it was booked, and how it should have been. */
  private record Moved(
      Advance advance, Payment line, Case from, Case to, LocalDate was, LocalDate now, long paid) {

    static Moved of(Advance advance, Correction waiting) {
      Payment line = waiting.line();
      Case from = line.bookedIn.orElseThrow();
      return new Moved(
          advance,
          line,
          from,
          waiting.in().orElse(from),
          line.bookedOn,
          waiting.on().orElse(line.bookedOn),
          waiting.paid());
    }

    boolean elsewhere() {
      return from != to;
    }

    boolean dated() {
      return !was.equals(now);
    }

    /** What the fund has paid less. */
    long less() {
      return Math.max(0, line.booked - paid);
    }

    long more() {
      return Math.max(0, paid - line.booked);
    }

    /** What the case that it was booked to is owed again. */
    long lessSettled() {
      return elsewhere() ? line.booked : less();
    }

    long moreSettled() {
      return elsewhere() ? paid : more();
    }

    /** Where the day was wrong, all of it was owed from another day. */
    long lessClaimed() {
      return dated() ? line.booked : lessSettled();
    }

    long moreClaimed() {
      return dated() ? paid : moreSettled();
    }
  }

  private Step confirm(Advance advance, String id) {
    Actor by = world.holder(Role.FUND_MANAGER);
    Correction waiting = advance.corrections.get(id);
    Moved moved = Moved.of(advance, waiting);
    world.touched = Optional.of(world.roll(2) == 0 ? moved.from() : moved.to());
    boolean unknown = world.roll(25) == 0;
    String refusal = "";
    if (!mayConfirm(by)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "CORRECTION_UNKNOWN";
    } else if (waiting.by().equals(by.name())) {
      refusal = "CORRECTOR_IS_PROPOSER";
    } else {
      refusal = refusal(moved);
    }
    LocalDate today = small.today;
    return new Step(
        "confirm " + (unknown ? "another" : id) + " by " + by.name(),
        new ConfirmPaymentCorrection(
            new BatchId(advance.batch), unknown ? "another" : id, today, by, World.AT),
        refusal,
        outcome -> {
          advance.corrections.remove(id);
          correct(moved);
          claimFollows(moved);
          boolean blue = moved.dated() || moved.was().getYear() == today.getYear();
          Payment line = moved.line();
          if (blue && moved.paid() > 0) {
            line.bookedOn = moved.dated() ? moved.now() : today;
          }
          if (moved.paid() > 0) {
            line.bookedIn = Optional.of(moved.to());
          }
          line.booked = moved.paid();
        });
  }

  private String refusal(Moved moved) {
    Optional<Claim> claim = moved.from().claim(world.claimIdOf(moved.from()));
    if (moved.lessClaimed() > claim.map(Claim::outstanding).orElse(0L)) {
      return "CORRECTION_ABOVE_CLAIM";
    }
    if (moved.more() > small.available() + moved.less()) {
      return "INSUFFICIENT_FUNDS";
    }
    int person = moved.line().worker.person();
    Worker from = moved.from().worker(person).orElseThrow();
    if (moved.lessSettled() > from.months().values().stream().mapToLong(m -> m.advanced).sum()) {
      return "MORE_THAN_SETTLED";
    }
    Optional<Worker> to = moved.to().worker(person);
    if (moved.moreSettled() > 0 && to.isEmpty()) {
      return "WORKER_NOT_IN_CASE";
    }
    if (moved.moreSettled() > to.map(Worker::open).orElse(0L)) {
      return "MORE_THAN_ARREARS";
    }
    boolean closed =
        moved.dated()
            && (moved.line().booked > 0 && small.closedOn(moved.was())
                || moved.paid() > 0 && small.closedOn(moved.now()));
    return closed ? "PERIOD_CLOSED" : "";
  }

  private void correct(Moved moved) {
    small.bank += moved.less() - moved.more();
    small.owed += moved.more() - moved.less();
    small.restore(moved.less());
    small.use(moved.more());
    int person = moved.line().worker.person();
    if (moved.lessSettled() > 0) {
      Worker from = moved.from().worker(person).orElseThrow();
      from.reopen(moved.lessSettled(), true);
    }
    if (moved.moreSettled() > 0) {
      Worker to = moved.to().worker(person).orElseThrow();
      to.settle(moved.moreSettled(), moved.line().months, true);
    }
  }

  private void claimFollows(Moved moved) {
    String batch = moved.advance().batch;
    int no = moved.line().worker.line();
    int person = moved.line().worker.person();
    long less = moved.lessClaimed();
    if (less > 0) {
      Claim claim = world.claimOf(moved.from());
      Optional<Part> same =
          claim.parts.stream()
              .filter(p -> p.batch.equals(batch) && p.line == no && p.person == person)
              .filter(p -> p.left() >= less)
              .findFirst();
      same.ifPresentOrElse(
          part -> part.amount -= less,
          () -> claim.reduce(less, moved.dated() ? moved.was() : small.today));
      claim.paid -= less;
    }
    if (moved.moreClaimed() > 0) {
      Claim claim = world.claimOf(moved.to());
      LocalDate on = moved.dated() ? moved.now() : small.today;
      claim.parts.add(new Part(batch, no, person, on, moved.moreClaimed()));
      claim.paid += moved.moreClaimed();
    }
  }
}

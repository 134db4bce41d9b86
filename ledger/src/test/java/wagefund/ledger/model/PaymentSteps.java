package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Advance;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Line;
import wagefund.ledger.model.SmallLedger.Part;
import wagefund.ledger.model.SmallLedger.Payment;
import wagefund.ledger.model.SmallLedger.Stage;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;
import wagefund.ledger.vault.command.PersonDetails;

/** What was approved leaves the bank, arrives or comes back. */
final class PaymentSteps {

  private final World world;
  private final AdvanceSteps advances;
  private final SmallLedger small;

  PaymentSteps(World world, AdvanceSteps advances) {
    this.world = world;
    this.advances = advances;
    this.small = world.small;
  }

  Step release() {
    if (world.mostlyNone(a -> a.stage == Stage.APPROVED)) {
      return advances.sign();
    }
    Advance advance = world.any(small.advances, Stage.APPROVED);
    world.touched = Optional.of(advance.of);
    Actor by = world.holder(Role.CASHIER);
    String batch = world.fresh("b");
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
        new ReleaseAdvance(
            new BatchId(batch), new AdvanceId(advance.id), small.today, by, World.AT),
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
  private Advance anyWith(Line state) {
    List<Advance> fitting = small.advances.stream().filter(a -> has(a, state)).toList();
    return fitting.isEmpty() || world.roll(20) == 0
        ? world.any(small.advances, Stage.RELEASED)
        : world.any(fitting);
  }

  Step report() {
    if (world.mostlyNone(a -> has(a, Line.SENT))) {
      return release();
    }
    Advance advance = anyWith(Line.SENT);
    if (advance.stage != Stage.RELEASED) {
      return release();
    }
    world.touched = Optional.of(advance.of);
    Actor by = world.holder(Role.CASHIER);
    List<LineReport> reports = new ArrayList<>();
    List<Payment> arrived = new ArrayList<>();
    List<Payment> back = new ArrayList<>();
    String refusal = "";
    for (Payment line : advance.lines) {
      boolean named = line.state == Line.SENT ? world.roll(4) > 0 : world.roll(20) == 0;
      if (named) {
        boolean success = world.roll(4) > 0;
        boolean wrong = world.roll(30) == 0;
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
    if (reports.isEmpty() || world.roll(3) == 0) {
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
    LocalDate on = world.day();
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
        new RecordBankReport(new BatchId(advance.batch), reports, remaining, on, by, World.AT),
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
      line.bookedIn = Optional.of(advance.of);
      line.bookedOn = on;
      arrive(advance, line, on);
    }
    beyond.forEach(
        (line, amount) -> {
          world
              .claimOf(advance.of)
              .move(
                  advance.batch,
                  line.worker.person(),
                  amount,
                  on,
                  () -> world.claimOfWorker(advance.of, line.worker));
          advance.of.payAgain(line.worker.person(), line.months.lastKey(), amount);
        });
  }

  private void arrive(Advance advance, Payment line, LocalDate on) {
    line.state = Line.SUCCEEDED;
    small.transit -= line.amount;
    small.owed += line.amount;
    small.use(line.amount);
    Claim claim = world.claimOf(advance.of);
    claim.paid += line.amount;
    claim.parts.add(
        new Part(advance.batch, line.worker.line(), line.worker.person(), on, line.amount));
  }

  Step returned() {
    if (world.mostlyNone(a -> has(a, Line.RETURNED))) {
      return report();
    }
    Advance advance = anyWith(Line.RETURNED);
    List<Payment> lines = advance.stage == Stage.RELEASED ? advance.lines : List.of();
    if (lines.isEmpty()) {
      return report();
    }
    world.touched = Optional.of(advance.of);
    List<Payment> back = lines.stream().filter(l -> l.state == Line.RETURNED).toList();
    Payment line = back.isEmpty() || world.roll(10) == 0 ? world.any(lines) : world.any(back);
    Actor by = world.holder(Role.CASHIER);
    String refusal =
        !by.has(Role.CASHIER)
            ? "CASHIER_ROLE_NEEDED"
            : line.state != Line.RETURNED ? "LINE_WRONG_STATE" : "";
    BatchId batch = new BatchId(advance.batch);
    int no = line.worker.line();
    String where = " line " + no + " of " + advance.batch + " by " + by.name();
    int roll = world.roll(3);
    if (roll == 0) {
      PersonDetails person = world.people.get(line.worker.person());
      return new Step(
          "correct" + where,
          new CorrectLine(
              batch, no, person.card(), person.bank(), "核对后更正", small.today, by, World.AT),
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
          new ReissueLine(batch, no, small.today, by, World.AT),
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
        new CancelLine(batch, no, "劳动者拒领", small.today, by, World.AT),
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
}

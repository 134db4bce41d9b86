package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.fund.command.ConfirmCapitalCorrection;
import wagefund.ledger.fund.command.DropCapitalCorrection;
import wagefund.ledger.fund.command.ProposeCapitalCorrection;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallBooking.Wrong;
import wagefund.ledger.model.SmallLedger.Tranche;
import wagefund.ledger.model.World.Step;

/** What came into the fund or went back, and was booked wrongly, is put right. */
final class CapitalCorrectionSteps {

  private final World world;
  private final SmallLedger small;

  CapitalCorrectionSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    if (!small.wrongCapital.isEmpty() && world.roll(3) > 0) {
      String id = world.any(List.copyOf(small.wrongCapital.keySet()));
      return world.roll(7) == 0 ? drop(id) : confirm(id);
    }
    return propose();
  }

  private static boolean mayConfirm(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER);
  }

  private Step propose() {
    Actor by = world.roll(2) == 0 ? world.holder(Role.CASHIER) : world.holder(Role.FUND_MANAGER);
    SmallBooking was = world.any(List.copyOf(small.bookings.values()));
    RightCapital right = right(was);
    SmallBooking now = rightly(was, right);
    boolean unknown = world.roll(25) == 0;
    boolean elsewhere = now.elsewhere(was);
    String refusal = "";
    if (!by.has(Role.CASHIER) && !by.has(Role.FUND_MANAGER)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "CAPITAL_UNKNOWN";
    } else if (small.wrongCapital.values().stream().anyMatch(w -> w.booking().equals(was.id()))) {
      refusal = "CORRECTION_PROPOSED_ALREADY";
    } else if (elsewhere ? was.amount() == 0 || now.amount() == 0 : was.amount() == now.amount()) {
      refusal = "CORRECTION_CHANGES_NOTHING";
    }
    String id = world.fresh("z");
    return new Step(
        "propose " + id + ": " + was + " was " + right + " by " + by.name(),
        new ProposeCapitalCorrection(
            world.fund,
            unknown ? "no-such-booking" : was.id(),
            id,
            right,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> small.wrongCapital.put(id, new Wrong(was.id(), right, by.name())));
  }

  private RightCapital right(SmallBooking was) {
    long amount =
        world.roll(4) == 0 ? was.amount() : world.near(was.amount() + world.roll(2) * 90_000L);
    Optional<LocalDate> on =
        world.roll(5) == 0 ? Optional.of(small.today.minusDays(world.roll(70))) : Optional.empty();
    Optional<CapitalSource> source =
        world.roll(5) == 0
            ? Optional.of(world.any(List.of(CapitalSource.values())))
            : Optional.empty();
    Optional<Integer> tranche =
        was.back() && world.roll(3) == 0
            ? Optional.of(world.roll(small.tranches.size() + 1) + 1)
            : Optional.empty();
    return new RightCapital(
        new Money(amount), on, was.back() ? Optional.empty() : source, Optional.empty(), tranche);
  }

  private SmallBooking rightly(SmallBooking was, RightCapital right) {
    return was.rightly(world.fund.value(), right, small.tranches.size() + 1, small.today);
  }

  private Step drop(String id) {
    Actor by = world.anybody();
    boolean may = mayConfirm(by) || small.wrongCapital.get(id).by().equals(by.name());
    return new Step(
        "drop " + id + " by " + by.name(),
        new DropCapitalCorrection(world.fund, id, "无误", small.today, by, World.AT),
        may ? "" : "CORRECTION_ROLE_NEEDED",
        outcome -> small.wrongCapital.remove(id));
  }

  private Step confirm(String id) {
    Actor by = world.holder(Role.FUND_MANAGER);
    Wrong wrong = small.wrongCapital.get(id);
    SmallBooking was = small.bookings.get(wrong.booking());
    SmallBooking now = rightly(was, wrong.right());
    boolean unknown = world.roll(25) == 0;
    String refusal = "";
    if (!mayConfirm(by)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "CORRECTION_UNKNOWN";
    } else if (wrong.by().equals(by.name())) {
      refusal = "CORRECTOR_IS_PROPOSER";
    } else if (small.today.isBefore(was.bookedOn())) {
      refusal = "CORRECTION_BEFORE_BOOKING";
    } else {
      refusal = was.back() ? mayGoBack(was, now) : mayHaveCome(was, now);
    }
    boolean redated = !was.movedOn().equals(now.movedOn());
    boolean closed = redated && (small.closedOn(was.bookedOn()) || small.closedOn(now.movedOn()));
    return new Step(
        "confirm %s, %s becomes %s, by %s".formatted(unknown ? "another" : id, was, now, by.name()),
        new ConfirmCapitalCorrection(
            world.fund, unknown ? "another" : id, small.today, by, World.AT),
        refusal.isEmpty() && closed ? "PERIOD_CLOSED" : refusal,
        outcome -> {
          small.wrongCapital.remove(id);
          if (was.back()) {
            small.bringBack(was.tranche(), less(was, now));
            small.withdraw(now.tranche(), more(was, now));
          } else {
            small.raise(now.tranche(), now.interest(), more(was, now));
            small.lessen(was.tranche(), less(was, now));
            small.bookings.put(was.id(), was.with(0));
          }
          small.bookings.put(now.id(), now);
        });
  }

  private static long less(SmallBooking was, SmallBooking now) {
    return now.elsewhere(was) ? was.amount() : Math.max(0, was.amount() - now.amount());
  }

  private static long more(SmallBooking was, SmallBooking now) {
    return now.elsewhere(was) ? now.amount() : Math.max(0, now.amount() - was.amount());
  }

  /** What went back comes first, so that it may go again. */
  private String mayGoBack(SmallBooking was, SmallBooking now) {
    long more = more(was, now);
    long less = less(was, now);
    if (more == 0) {
      return "";
    }
    if (now.tranche() > small.tranches.size()) {
      return "TRANCHE_UNKNOWN";
    }
    Tranche tranche = small.tranches.get(now.tranche() - 1);
    if (tranche.interest) {
      return "INTEREST_IS_NO_CAPITAL";
    }
    if (more > tranche.left + (now.tranche() == was.tranche() ? less : 0)) {
      return "WITHDRAWAL_ABOVE_TRANCHE";
    }
    return more > small.available() + less ? "INSUFFICIENT_FUNDS" : "";
  }

  /** What did come is there before the other is taken back. */
  private String mayHaveCome(SmallBooking was, SmallBooking now) {
    long less = less(was, now);
    long more = more(was, now);
    if (less == 0) {
      return "";
    }
    Tranche tranche = small.tranches.get(was.tranche() - 1);
    if (tranche.withdrawn > tranche.amount() - less) {
      return "CAPITAL_WITHDRAWN_SINCE";
    }
    if (less > small.available() + more) {
      return "INSUFFICIENT_FUNDS";
    }
    boolean above = less > small.principal + (now.interest() ? 0 : more);
    return !was.interest() && above ? "REMITTANCE_ABOVE_PRINCIPAL" : "";
  }
}

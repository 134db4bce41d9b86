package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Held;
import wagefund.ledger.model.SmallLedger.OfCase;
import wagefund.ledger.model.SmallLedger.Way;
import wagefund.ledger.model.SmallLedger.Wrong;
import wagefund.ledger.model.SmallReceipt.Owed;
import wagefund.ledger.model.SmallReceipt.Parts;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.recovery.command.ConfirmReceiptCorrection;
import wagefund.ledger.recovery.command.DropReceiptCorrection;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection.Right;
import wagefund.ledger.recovery.event.ReceiptChannel;

/**
 * What was received with a wrong amount, or from a wrong debtor or in a wrong case, is put right.
 */
final class ReceiptCorrectionSteps {

  private final World world;
  private final SmallLedger small;

  ReceiptCorrectionSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    List<OfCase> claims =
        small.cases.stream()
            .flatMap(of -> of.claims.stream().map(claim -> new OfCase(of, claim)))
            .filter(c -> !c.claim().receipts.isEmpty())
            .toList();
    List<OfCase> waiting = claims.stream().filter(c -> !c.claim().wrong.isEmpty()).toList();
    if (!waiting.isEmpty() && world.roll(3) > 0) {
      OfCase at = world.any(waiting);
      String id = world.any(List.copyOf(at.claim().wrong.keySet()));
      return world.roll(7) == 0 ? drop(at, id) : confirm(at, id);
    }
    return claims.isEmpty() ? world.recovery() : propose(world.any(claims));
  }

  private static boolean mayConfirm(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER);
  }

  private Step propose(OfCase at) {
    world.touched = Optional.of(at.of());
    Claim claim = at.claim();
    SmallReceipt receipt = world.any(List.copyOf(claim.receipts.values()));
    Actor by = world.holder(Role.RECOVERY);
    long booked = receipt.parts.amount();
    long received = world.roll(10) == 0 ? booked : world.near(booked + world.roll(2) * 900L);
    Case of = world.any(small.cases);
    boolean byCase = world.roll(2) == 0 || of.claims.isEmpty();
    boolean elsewhere = world.roll(3) == 0;
    String named = byCase ? world.claimIdOf(of) : world.any(of.claims).id;
    boolean other = elsewhere && !named.equals(claim.id);
    Optional<OfCase> right = of.claim(named).filter(c -> other).map(found -> new OfCase(of, found));
    boolean unknown = world.roll(25) == 0;
    String refusal = "";
    if (!by.has(Role.CASHIER) && !by.has(Role.RECOVERY)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "RECEIPT_UNKNOWN";
    } else if (receipt.channel == ReceiptChannel.BANKRUPTCY) {
      refusal = "RECEIPT_BY_PLAN";
    } else if (claim.wrong.values().stream().anyMatch(w -> w.receipt() == receipt)) {
      refusal = "CORRECTION_PROPOSED_ALREADY";
    } else if (other ? booked == 0 || received == 0 : booked == received) {
      refusal = "CORRECTION_CHANGES_NOTHING";
    } else if (other && right.isEmpty()) {
      refusal = "NOTHING_TO_RECOVER";
    }
    String id = world.fresh("y");
    return new Step(
        "propose %s: %s of %s on %s, %s by %s, was %s%s, by %s"
            .formatted(
                id,
                unknown ? "no receipt" : receipt.id,
                new Money(booked),
                claim.id,
                receipt.channel,
                receipt.method,
                new Money(received),
                elsewhere ? " on " + named + " of " + of.id : "",
                by.name()),
        new ProposeReceiptCorrection(
            new ClaimId(claim.id),
            new ReceiptId(unknown ? "no-such-receipt" : receipt.id),
            id,
            new Money(received),
            new Right(
                Optional.of(new ClaimId(named)).filter(c -> elsewhere && !byCase),
                Optional.of(new CaseId(of.id)).filter(c -> elsewhere && byCase),
                Optional.empty()),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> claim.wrong.put(id, new Wrong(receipt, received, right, by.name())));
  }

  private Step drop(OfCase at, String id) {
    Actor by = world.anybody();
    boolean may = mayConfirm(by) || at.claim().wrong.get(id).by().equals(by.name());
    return new Step(
        "drop " + id + " by " + by.name(),
        new DropReceiptCorrection(new ClaimId(at.claim().id), id, "无误", small.today, by, World.AT),
        may ? "" : "CORRECTION_ROLE_NEEDED",
        outcome -> at.claim().wrong.remove(id));
  }

  /**
   * A receipt divided anew, where it is or on another claim.
   *
   * @param left what stays of it on the claim where it is
   * @param now what it is divided into
   * @param less what the fund has to give back of it
   * @param more what the fund has besides
   */
  private record Anew(
      OfCase from,
      OfCase to,
      SmallReceipt receipt,
      Parts left,
      Parts now,
      Parts less,
      Parts more,
      String refusal) {

    static Anew of(OfCase from, Wrong wrong) {
      SmallReceipt receipt = wrong.receipt();
      Parts was = receipt.parts;
      OfCase to = wrong.right().orElse(from);
      boolean moves = wrong.right().isPresent();
      Claim claim = moves ? to.claim() : from.claim().without(was, receipt.receivedOn);
      Owed owed =
          Owed.of(claim, to.of(), receipt.receivedOn)
              .without(from.of() == to.of() ? was.shares() : Map.of());
      boolean nothing = wrong.received() == 0;
      Parts now =
          nothing
              ? Parts.NONE
              : SmallReceipt.divide(wrong.received(), owed, receipt.channel, receipt.method);
      String refusal = nothing ? "" : SmallReceipt.refusal(now, owed, receipt.channel);
      return moves
          ? new Anew(from, to, receipt, Parts.NONE, now, was, now, refusal)
          : new Anew(from, to, receipt, now, now, was.less(now), now.less(was), refusal);
    }

    boolean moves() {
      return from.claim() != to.claim();
    }

    /** How much more of what it came out of is used. */
    long moreUsed() {
      return now.amount() - receipt.parts.amount();
    }
  }

  private Step confirm(OfCase at, String id) {
    Actor by = world.holder(Role.FUND_MANAGER);
    Wrong wrong = at.claim().wrong.get(id);
    Anew anew = Anew.of(at, wrong);
    world.touched = Optional.of(world.roll(2) == 0 ? at.of() : anew.to().of());
    boolean unknown = world.roll(25) == 0;
    String refusal = "";
    if (!mayConfirm(by)) {
      refusal = "CORRECTION_ROLE_NEEDED";
    } else if (unknown) {
      refusal = "CORRECTION_UNKNOWN";
    } else if (wrong.by().equals(by.name())) {
      refusal = "CORRECTOR_IS_PROPOSER";
    } else {
      refusal = anew.refusal().isEmpty() ? refusal(anew) : anew.refusal();
    }
    LocalDate today = small.today;
    return new Step(
        "confirm %s, %s becomes %s, by %s"
            .formatted(unknown ? "another" : id, wrong.receipt().parts, anew.now(), by.name()),
        new ConfirmReceiptCorrection(
            new ClaimId(at.claim().id), unknown ? "another" : id, today, by, World.AT),
        refusal,
        outcome -> {
          at.claim().wrong.remove(id);
          correct(anew, id, today);
        });
  }

  /** What it left behind must be there still, and so must the money. */
  private String refusal(Anew anew) {
    SmallReceipt receipt = anew.receipt();
    boolean used =
        receipt.heldFrom.filter(h -> anew.moreUsed() > h.left(receipt.usedKind())).isPresent();
    Held own = small.held.get(receipt.id);
    if (own != null) {
      Map<String, Long> after = receipt.leaves(anew.left());
      used |=
          receipt.leaves(receipt.parts).entrySet().stream()
              .anyMatch(e -> e.getValue() - after.get(e.getKey()) > own.left(e.getKey()));
    }
    if (used) {
      return "RECEIPT_USED_SINCE";
    }
    Way way = receipt.way();
    long less = anew.less().intoFund(way) + anew.less().toWrittenOff();
    long more = anew.more().intoFund(way) + anew.more().toWrittenOff();
    if (way == Way.TREASURY && more > small.principal + less) {
      return "REMITTANCE_ABOVE_PRINCIPAL";
    }
    if (way == Way.MONEY && less > small.available() + more) {
      return "INSUFFICIENT_FUNDS";
    }
    long principal = small.principal + anew.more().toWrittenOff();
    return anew.less().toWrittenOff() > principal ? "REMITTANCE_ABOVE_PRINCIPAL" : "";
  }

  private void correct(Anew anew, String id, LocalDate today) {
    SmallReceipt receipt = anew.receipt();
    Parts was = receipt.parts;
    Claim from = anew.from().claim();
    boolean again = anew.moves() || receipt.bookedOn.getYear() == today.getYear();
    from.takeBack(again ? was : anew.less(), receipt.receivedOn);
    anew.to().claim().take(again ? anew.now() : anew.more(), receipt.receivedOn);
    receipt.heldFrom.ifPresent(held -> held.add(receipt.usedKind(), -anew.moreUsed()));
    Held own = small.held.get(receipt.id);
    receipt.parts = anew.left();
    if (own == null) {
      small.hold(receipt);
    } else {
      receipt.leaves(was).forEach((kind, amount) -> own.add(kind, -amount));
      receipt.leaves(receipt.parts).forEach(own::add);
    }
    if (anew.moves()) {
      SmallReceipt moved = receipt.as(id, today, anew.now());
      small.hold(moved);
      anew.to().claim().receipts.put(id, moved);
    }
    fundFollows(anew);
    boolean sameCase = anew.from().of() == anew.to().of();
    anew.from().of().reopen((sameCase ? was.less(anew.now()) : was).shares());
    anew.to().of().settle((sameCase ? anew.now().less(was) : anew.now()).shares());
  }

  /** Where money is the source it comes before it goes; where something else is, it goes first. */
  private void fundFollows(Anew anew) {
    Way way = anew.receipt().way();
    if (way == Way.MONEY || anew.receipt().inKind()) {
      small.take(way, anew.more());
      small.takeBack(way, anew.less());
    } else {
      small.takeBack(way, anew.less());
      small.take(way, anew.more());
    }
  }
}

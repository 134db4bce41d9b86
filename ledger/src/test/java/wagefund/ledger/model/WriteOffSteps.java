package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Stage;
import wagefund.ledger.model.SmallLedger.WriteOff;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.writeoff.command.AmendWriteOff;
import wagefund.ledger.writeoff.command.CloseWriteOff;
import wagefund.ledger.writeoff.command.RequestWriteOff;
import wagefund.ledger.writeoff.command.SignWriteOff;
import wagefund.ledger.writeoff.command.WriteOffAccepted;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffCondition;

/** Claims are given up: asked for, signed by two, or not. */
final class WriteOffSteps {

  private static final List<Role> STAGES = List.of(Role.CHECKER, Role.APPROVER);

  private final World world;
  private final SmallLedger small;

  WriteOffSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    List<WriteOff> waiting =
        small.writeOffs.stream().filter(w -> w.stage == Stage.REQUESTED).toList();
    if (small.writeOffs.isEmpty() || waiting.isEmpty() && world.roll(5) > 0) {
      return request();
    }
    WriteOff chosen =
        waiting.isEmpty() || world.roll(15) == 0 ? world.any(small.writeOffs) : world.any(waiting);
    int roll = world.roll(12);
    if (roll == 0 || chosen.stage == Stage.RETURNED && roll < 8) {
      return amend(chosen);
    }
    return roll < 3 ? close(chosen) : sign(chosen);
  }

  /** What is asked for, and why that cannot be. */
  private record Wish(
      Optional<Money> named, long amount, List<ShownCondition> conditions, String refusal) {}

  private Wish wish(Optional<Claim> claim) {
    long outstanding = claim.map(Claim::outstanding).orElse(0L);
    Optional<Money> named =
        world.roll(3) == 0
            ? Optional.empty()
            : Optional.of(new Money(Math.max(1, world.near(outstanding))));
    long amount = named.map(Money::fen).orElse(outstanding);
    int shown = world.roll(12);
    List<ShownCondition> conditions =
        shown == 0
            ? List.of()
            : List.of(
                new ShownCondition(
                    shown == 1
                        ? WriteOffCondition.DEREGISTERED_WITHOUT_ASSETS
                        : WriteOffCondition.GOVERNMENT_DECISION,
                    world.paper()));
    String refusal = "";
    if (claim.isEmpty()) {
      refusal = "WRITE_OFF_CLAIM_UNKNOWN";
    } else if (outstanding == 0) {
      refusal = "WRITE_OFF_NOTHING_OUTSTANDING";
    } else if (amount > outstanding) {
      refusal = "WRITE_OFF_ABOVE_OUTSTANDING";
    } else if (shown == 1) {
      refusal = "WRITE_OFF_CONDITION_UNKNOWN";
    } else if (shown == 0) {
      refusal = "WRITE_OFF_CONDITION_MISSING";
    }
    return new Wish(named, amount, conditions, refusal);
  }

  private static void lay(WriteOff asked, Wish wish, Outcome outcome) {
    WriteOffAccepted accepted = outcome.answer(WriteOffAccepted.class);
    if (accepted.amount().fen() != wish.amount()) {
      throw new IllegalStateException("It is for " + accepted);
    }
    asked.amount = wish.amount();
    asked.digest = accepted.digest();
    asked.stage = Stage.REQUESTED;
    asked.signed = 0;
    asked.acted.clear();
  }

  private Step request() {
    Actor by = world.holder(Role.RECOVERY);
    List<Case> owing =
        small.cases.stream()
            .filter(c -> c.claims.stream().anyMatch(claim -> claim.outstanding() > 0))
            .toList();
    Case of = owing.isEmpty() || world.roll(15) == 0 ? world.any(small.cases) : world.any(owing);
    world.touched = Optional.of(of);
    Optional<Claim> claim =
        of.claims.isEmpty() ? Optional.empty() : Optional.of(world.any(of.claims));
    String id = claim.map(c -> c.id).orElse(world.claimIdOf(of));
    Wish wish = wish(claim);
    WriteOff asked = new WriteOff(world.fresh("o"), of, claim.orElse(null), by.name());
    return new Step(
        "ask to write off %s of %s by %s".formatted(new Money(wish.amount()), id, by.name()),
        new RequestWriteOff(
            new WriteOffId(asked.id),
            new ClaimId(id),
            wish.named(),
            "无财产可供执行",
            wish.conditions(),
            small.today,
            by,
            World.AT),
        by.has(Role.RECOVERY) ? wish.refusal() : "WRITE_OFF_ROLE_NEEDED",
        outcome -> {
          lay(asked, wish, outcome);
          small.writeOffs.add(asked);
        });
  }

  /** Only who asked may change it: else he could sign what another one wants. */
  private Step amend(WriteOff asked) {
    world.touched = Optional.of(asked.of);
    Actor by = world.roll(4) > 0 ? world.named(asked.requester) : world.anybody();
    Wish wish = wish(Optional.of(asked.claim));
    String refusal = wish.refusal();
    if (asked.stage != Stage.REQUESTED && asked.stage != Stage.RETURNED) {
      refusal = "WRITE_OFF_WRONG_STATE";
    } else if (!by.name().equals(asked.requester)) {
      refusal = "ONLY_WRITE_OFF_REQUESTER";
    }
    return new Step(
        "amend %s to %s by %s".formatted(asked.id, new Money(wish.amount()), by.name()),
        new AmendWriteOff(
            new WriteOffId(asked.id),
            wish.named(),
            "更正",
            wish.conditions(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> lay(asked, wish, outcome));
  }

  private Step sign(WriteOff asked) {
    world.touched = Optional.of(asked.of);
    boolean waits = asked.stage == Stage.REQUESTED;
    Role role = STAGES.get(waits ? asked.signed : 0);
    Actor by = world.roll(10) == 0 ? world.named(asked.requester) : world.holder(role);
    boolean wrong = world.roll(25) == 0;
    Digest digest = wrong ? Digest.of("another") : (Digest) asked.digest;
    List<String> delegator = new ArrayList<>();
    boolean last = asked.signed == STAGES.size() - 1;
    String refusal =
        waits
            ? world.maySign(asked.requester, asked.acted, by, role, delegator)
            : "WRITE_OFF_WRONG_STATE";
    if (refusal.isEmpty() && wrong) {
      refusal = "DIGEST_DIFFERS";
    } else if (refusal.isEmpty() && last) {
      long outstanding = asked.claim.outstanding();
      refusal =
          outstanding == 0
              ? "WRITE_OFF_NOTHING_OUTSTANDING"
              : asked.amount > outstanding
                  ? "WRITE_OFF_ABOVE_OUTSTANDING"
                  : asked.amount > small.principal ? "WRITE_OFF_ABOVE_PRINCIPAL" : "";
    }
    LocalDate on = small.today;
    return new Step(
        "sign " + asked.id + " as " + role + " by " + by.name() + (wrong ? ", another" : ""),
        new SignWriteOff(
            new WriteOffId(asked.id), digest, "同意", world.paper(), small.today, by, World.AT),
        refusal,
        outcome -> {
          asked.acted.add(by.name());
          asked.acted.addAll(delegator);
          asked.signed++;
          if (last) {
            asked.stage = Stage.OVER;
            asked.claim.writtenOff += asked.amount;
            asked.claim.inMemo += asked.amount;
            asked.claim.reduce(asked.amount, on);
            small.principal -= asked.amount;
            small.owed -= asked.amount;
          }
        });
  }

  private Step close(WriteOff asked) {
    world.touched = Optional.of(asked.of);
    Closing closing = world.any(List.of(Closing.RETURNED, Closing.REJECTED, Closing.WITHDRAWN));
    boolean withdrawn = closing == Closing.WITHDRAWN;
    Role role = STAGES.get(asked.stage == Stage.REQUESTED ? asked.signed : 0);
    Actor by = withdrawn && world.roll(5) > 0 ? world.named(asked.requester) : world.holder(role);
    String opinion = world.roll(10) == 0 ? "" : "材料不全";
    boolean closable = asked.stage == Stage.REQUESTED || withdrawn && asked.stage == Stage.RETURNED;
    String refusal = "";
    if (!closable) {
      refusal = "WRITE_OFF_WRONG_STATE";
    } else if (withdrawn) {
      refusal = by.name().equals(asked.requester) ? "" : "ONLY_WRITE_OFF_REQUESTER";
    } else {
      refusal = world.maySign(asked.requester, asked.acted, by, role, new ArrayList<>());
      refusal = refusal.isEmpty() && opinion.isEmpty() ? "OPINION_NEEDED" : refusal;
    }
    return new Step(
        closing + " " + asked.id + " by " + by.name(),
        new CloseWriteOff(new WriteOffId(asked.id), closing, opinion, small.today, by, World.AT),
        refusal,
        outcome -> asked.stage = closing == Closing.RETURNED ? Stage.RETURNED : Stage.OVER);
  }
}

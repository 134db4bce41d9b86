package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallEstate.Standing;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallReceipt.Parts;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.pursuit.command.AcceptBankruptcy;
import wagefund.ledger.pursuit.command.AdmitEstateClaim;
import wagefund.ledger.pursuit.command.CloseBankruptcy;
import wagefund.ledger.pursuit.command.DeclareEstateClaim;
import wagefund.ledger.pursuit.command.DistributeEstate;
import wagefund.ledger.pursuit.command.EstateDistribution;
import wagefund.ledger.pursuit.command.FileBankruptcy;
import wagefund.ledger.pursuit.event.EntryKind;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** The employer goes bankrupt: claims are declared, admitted, and served by their ranks. */
final class EstateSteps {

  private final World world;
  private final SmallLedger small;
  private final RecoverySteps recovery;

  EstateSteps(World world, RecoverySteps recovery) {
    this.world = world;
    this.small = world.small;
    this.recovery = recovery;
  }

  Step next() {
    List<SmallEstate> open = small.estates.stream().filter(e -> !e.closed).toList();
    if (small.estates.isEmpty() || open.isEmpty() && world.roll(8) == 0) {
      return file();
    }
    SmallEstate estate =
        open.isEmpty() || world.roll(15) == 0 ? world.any(small.estates) : world.any(open);
    if (!estate.accepted && world.roll(3) == 0) {
      return accept(estate);
    }
    int roll = world.roll(40);
    if (roll == 0) {
      return close(estate);
    }
    if (roll < 14) {
      return declare(estate);
    }
    return roll < 25 ? admit(estate) : distribute(estate);
  }

  private static String may(Actor by, String otherwise) {
    boolean may = by.has(Role.RECOVERY) || by.has(Role.CASHIER);
    return may ? otherwise : "PURSUIT_ROLE_NEEDED";
  }

  private Step file() {
    Actor by = world.holder(Role.RECOVERY);
    String subrogated = world.any(List.of("WAGES", "SECOND", "ORDINARY"));
    String name = subrogated.equals("SECOND") ? "SOCIAL_TAX" : subrogated;
    SmallEstate estate = new SmallEstate(world.fresh("z"), name);
    return new Step(
        "the employer's bankruptcy " + estate.id + " is filed by " + by.name(),
        new FileBankruptcy(
            new EstateId(estate.id),
            "某公司",
            "",
            "某法院",
            "示例破1号",
            List.of(),
            subrogated,
            List.of(),
            world.paper(),
            small.today,
            by,
            World.AT),
        may(by, ""),
        outcome -> small.estates.add(estate));
  }

  private Step accept(SmallEstate estate) {
    Actor by = world.holder(Role.RECOVERY);
    boolean early = world.roll(8) == 0;
    LocalDate until = early ? small.today.minusDays(1) : small.today.plusDays(20);
    String refusal = early ? "ESTATE_DECLARE_BY_EARLY" : "";
    return new Step(
        estate.id + " is accepted by " + by.name(),
        new AcceptBankruptcy(
            new EstateId(estate.id), "某律所", until, world.paper(), small.today, by, World.AT),
        may(by, estate.closed ? "ESTATE_WRONG_STATE" : refusal),
        outcome -> estate.accepted = true);
  }

  private Step close(SmallEstate estate) {
    Actor by = world.holder(Role.RECOVERY);
    return new Step(
        estate.id + " is closed by " + by.name(),
        new CloseBankruptcy(
            new EstateId(estate.id), "终结", world.paper(), small.today, by, World.AT),
        may(by, estate.closed ? "ESTATE_WRONG_STATE" : ""),
        outcome -> estate.closed = true);
  }

  /** Whose claim a step is about, and why it cannot be; empty: it can. */
  private record Entry(EntryKind kind, String key, Case of, String unfit) {

    Standing standing(SmallEstate estate) {
      String name =
          switch (kind) {
            case FUND -> estate.subrogated;
            case WORKERS -> "WAGES";
            case OTHERS -> "ORDINARY";
          };
      return new Standing(kind, SmallEstate.RANKS.indexOf(name), of);
    }

    Optional<CaseId> caseId() {
      return kind == EntryKind.OTHERS ? Optional.empty() : Optional.of(new CaseId(of.id));
    }
  }

  private Entry entry() {
    Case of = world.owing();
    world.touched = Optional.of(of);
    String claim = world.claimIdOf(of);
    return switch (world.roll(5)) {
      case 0 -> new Entry(EntryKind.OTHERS, "others-ORDINARY", of, "");
      case 1, 2 -> new Entry(EntryKind.WORKERS, "workers-" + of.id, of, "");
      default ->
          new Entry(
              EntryKind.FUND,
              claim,
              of,
              of.claim(claim).isPresent() ? "" : "ESTATE_CLAIM_NOT_IN_FUND");
    };
  }

  private Step declare(SmallEstate estate) {
    Actor by = world.holder(Role.RECOVERY);
    Entry entry = entry();
    Case of = entry.of();
    long owed =
        switch (entry.kind()) {
          case FUND ->
              of.claim(entry.key()).map(claim -> claim.outstanding() + claim.inMemo).orElse(0L);
          case WORKERS -> of.open();
          case OTHERS -> 500_000;
        };
    long declared = Math.max(1, world.near(owed));
    Optional<Long> admitted =
        world.roll(2) == 0 ? Optional.of(world.near(declared)) : Optional.empty();
    String refusal = "";
    if (estate.closed) {
      refusal = "ESTATE_WRONG_STATE";
    } else if (!entry.unfit().isEmpty()) {
      refusal = entry.unfit();
    } else if (estate.standings.containsKey(entry.key())) {
      refusal = "ESTATE_DECLARED_TWICE";
    } else if (admitted.filter(a -> a > declared).isPresent()) {
      refusal = "ESTATE_ADMITTED_ABOVE_DECLARED";
    } else if (entry.kind() == EntryKind.WORKERS
        && !estate.standings.containsKey(world.claimIdOf(of))) {
      refusal = "ESTATE_WORKERS_WITHOUT_CLAIM";
    } else if (entry.kind() != EntryKind.OTHERS && declared > owed) {
      refusal = "ESTATE_DECLARED_ABOVE_OWED";
    }
    return new Step(
        "declare %s of %s in %s, %s admitted, by %s"
            .formatted(new Money(declared), entry.key(), estate.id, admitted, by.name()),
        new DeclareEstateClaim(
            new EstateId(estate.id),
            entry.kind(),
            Optional.empty(),
            entry.caseId(),
            Optional.of(new FundId(world.fund.value())),
            "",
            new Money(declared),
            admitted.map(Money::new),
            world.paper(),
            small.today,
            by,
            World.AT),
        may(by, refusal),
        outcome -> {
          Standing standing = entry.standing(estate);
          standing.declared = declared;
          admitted.ifPresent(a -> estate.admit(standing, a));
          estate.standings.put(entry.key(), standing);
        });
  }

  private Step admit(SmallEstate estate) {
    Actor by = world.holder(Role.RECOVERY);
    Entry entry = entry();
    Optional<Standing> standing = Optional.ofNullable(estate.standings.get(entry.key()));
    long admitted =
        world.near(standing.map(s -> world.roll(4) == 0 ? s.distributed : s.declared).orElse(9L));
    String refusal = "";
    if (estate.closed) {
      refusal = "ESTATE_WRONG_STATE";
    } else if (!entry.unfit().isEmpty()) {
      refusal = entry.unfit();
    } else if (standing.isEmpty()) {
      refusal = "ESTATE_NOT_DECLARED";
    } else if (admitted > standing.get().declared) {
      refusal = "ESTATE_ADMITTED_ABOVE_DECLARED";
    } else if (admitted < standing.get().distributed) {
      refusal = "ESTATE_ADMITTED_BELOW_DISTRIBUTED";
    }
    return new Step(
        "admit %s of %s in %s by %s"
            .formatted(new Money(admitted), entry.key(), estate.id, by.name()),
        new AdmitEstateClaim(
            new EstateId(estate.id),
            entry.kind(),
            Optional.empty(),
            entry.caseId(),
            Optional.of(new FundId(world.fund.value())),
            "",
            new Money(admitted),
            world.paper(),
            small.today,
            by,
            World.AT),
        may(by, refusal),
        outcome -> estate.admit(standing.orElseThrow(), admitted));
  }

  private Step distribute(SmallEstate estate) {
    Actor by = world.holder(Role.RECOVERY);
    long amount = Math.max(1, world.near(estate.room()));
    Map<String, Long> shares = estate.accepted ? estate.shares(amount) : Map.of();
    world.touched = estate.standings.values().stream().map(s -> s.of).findFirst();
    String refusal = "";
    if (estate.closed || !estate.accepted) {
      refusal = "ESTATE_WRONG_STATE";
    } else if (amount > estate.room()) {
      refusal = "ESTATE_DISTRIBUTION_ABOVE_ADMITTED";
    } else if (estate.standings.values().stream()
        .anyMatch(s -> shares.getOrDefault("workers-" + s.of.id, 0L) > s.of.open())) {
      refusal = "WORKERS_OWED_LESS";
    }
    int number = estate.distributions + 1;
    return new Step(
        "distribute %s of %s by %s".formatted(new Money(amount), estate.id, by.name()),
        new DistributeEstate(
            new EstateId(estate.id), new Money(amount), world.paper(), small.today, by, World.AT),
        may(by, refusal),
        outcome -> {
          EstateDistribution got = outcome.answer(EstateDistribution.class);
          EstateDistribution should =
              new EstateDistribution(
                  number,
                  new Money(amount),
                  given(estate, shares, EntryKind.FUND),
                  given(estate, shares, EntryKind.WORKERS),
                  given(estate, shares, EntryKind.OTHERS));
          if (!got.equals(should)) {
            throw new IllegalStateException("It was " + got + ", and should be " + should);
          }
          estate.distributions = number;
          shares.forEach((key, share) -> estate.standings.get(key).distributed += share);
          List<String> keys = new ArrayList<>(estate.standings.keySet());
          keys.forEach(key -> receive(estate, number, key, shares));
        });
  }

  private static Money given(SmallEstate estate, Map<String, Long> shares, EntryKind kind) {
    return new Money(
        new TreeMap<>(shares)
            .entrySet().stream()
                .filter(s -> estate.standings.get(s.getKey()).kind == kind)
                .mapToLong(Map.Entry::getValue)
                .sum());
  }

  /** What falls on the claim of the fund, and on the workers of its case, comes in as a receipt. */
  private void receive(SmallEstate estate, int number, String key, Map<String, Long> shares) {
    Standing standing = estate.standings.get(key);
    Case of = standing.of;
    long share = shares.getOrDefault(key, 0L);
    long toWorkers = shares.getOrDefault("workers-" + of.id, 0L);
    if (standing.kind != EntryKind.FUND || share + toWorkers == 0) {
      return;
    }
    Claim claim = of.claim(key).orElseThrow();
    long toDebt = Math.min(share, claim.outstanding());
    long toWrittenOff = Math.min(share - toDebt, claim.inMemo);
    String name = "estate/%s\n%d\nclaim/%s".formatted(estate.id, number, key);
    String receipt = "ed-" + Digest.of(name).hex().substring(0, 32);
    Map<Integer, Long> open = new LinkedHashMap<>();
    of.workers.forEach(worker -> open.put(worker.person(), worker.open()));
    recovery.take(
        new SmallReceipt(
            receipt,
            ReceiptChannel.BANKRUPTCY,
            AllocationMethod.BY_PLAN,
            "某公司",
            Optional.empty(),
            small.today,
            small.today,
            new Parts(
                0,
                0,
                toDebt,
                toWrittenOff,
                toWorkers,
                share - toDebt - toWrittenOff,
                SmallReceipt.shares(toWorkers, open))),
        of,
        claim);
  }
}

package wagefund.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Month;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.platform.read.Comparison;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.read.Rebuild;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.RecordReceipt;

/**
 * Random commands against the ledger and, beside it, the small ledger, which says of each what must
 * become of it. After each command the answers of the ledger are compared with the small ledger and
 * with the invariants; at intervals, what lies in the database.
 *
 * <p>A run is told again by the numbers that it prints: {@code -Dmodel.seed=…}, and with {@code
 * -Dmodel.world=…} one world alone. {@code -Dmodel.seed=new} takes a new one; {@code
 * -Dmodel.commands=…} says how many.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCommandsTest {

  private static final int WORLDS = 64;

  /** What is different: the place in the story, and how. */
  private record Broken(World world, List<Long> seeds, List<String> told, String how) {}

  private record Asked(
      World world,
      long seed,
      Step step,
      CompletableFuture<Answer> answer,
      Optional<CompletableFuture<Answer>> again,
      CompletableFuture<Answer> fund,
      Optional<CompletableFuture<Answer>> caseFacts,
      Optional<CompletableFuture<Answer>> claim) {}

  private final ConfigurableApplicationContext ledger;
  private final CommandGate gate;
  private final ReadPositions positions;
  private final Rebuild rebuild;
  private final DSLContext store;
  private final List<ReadCheck> checks;
  private final Map<String, Integer> became = new TreeMap<>();
  private int names;
  private String last = "";

  RandomCommandsTest() {
    Path data = Path.of("target", "ledger-of-random-commands-" + ProcessHandle.current().pid());
    this.ledger =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run("--server.port=0", "--ledger.database.data-dir=" + data);
    this.checks = List.copyOf(ledger.getBeansOfType(ReadCheck.class).values());
    this.gate = ledger.getBean(CommandGate.class);
    this.positions = ledger.getBean(ReadPositions.class);
    this.rebuild = ledger.getBean(Rebuild.class);
    this.store = ledger.getBean(DSLContext.class);
  }

  /** It has a ledger of its own: others need not rebuild what is thrown at this one. */
  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void random_commands_do_what_the_small_ledger_says() {
    String given = System.getProperty("model.seed", "20250102");
    long seed = given.equals("new") ? System.nanoTime() : Long.parseLong(given);
    int commands = Integer.getInteger("model.commands", 2_500);
    Optional<Integer> only = Optional.ofNullable(Integer.getInteger("model.world"));
    System.out.printf(
        "Random commands: seed %d, %,d commands, %s%n",
        seed, commands, only.map(w -> "world " + w).orElse(WORLDS + " worlds"));
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Long> ofWorlds = new ArrayList<>();
    for (int i = 0; i < WORLDS; i++) {
      ofWorlds.add(seeds.nextLong());
    }
    List<Long> chosen = only.map(w -> List.of(ofWorlds.get(w))).orElse(ofWorlds);
    Optional<Broken> broken = run(chosen, commands / WORLDS + 1);
    broken.ifPresent(
        b -> {
          Broken shortest = shrink(b);
          throw new AssertionError(
              "Seed %d, world %s, %d commands, the shortest that break it are:%n  %s%n%s"
                  .formatted(
                      seed,
                      b.world().name,
                      b.seeds().size(),
                      String.join("\n  ", shortest.told()),
                      shortest.how()));
        });
    lookAtTheDatabase();
    System.out.println("Random commands: what became of them: " + became);
  }

  private Optional<Broken> run(List<Long> seeds, int rounds) {
    List<World> worlds = new ArrayList<>();
    List<SplittableRandom> dice = new ArrayList<>();
    List<List<Long>> stories = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      worlds.add(world(i, seeds.get(i)));
      dice.add(new SplittableRandom(seeds.get(i)));
      stories.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      List<Asked> asked = new ArrayList<>();
      for (int i = 0; i < worlds.size(); i++) {
        long seed = dice.get(i).nextLong();
        stories.get(i).add(seed);
        asked.add(ask(worlds.get(i), seed));
      }
      for (int i = 0; i < asked.size(); i++) {
        Optional<String> how = differs(asked.get(i));
        if (how.isPresent()) {
          return Optional.of(
              new Broken(
                  worlds.get(i), stories.get(i), List.of(asked.get(i).step().words()), how.get()));
        }
      }
      if (round % 500 == 499) {
        System.out.printf("Random commands: %,d done%n", (round + 1) * worlds.size());
        lookAtTheDatabase();
      }
    }
    return Optional.empty();
  }

  private World world(int number, long seed) {
    names++;
    return new World(
        "model-" + ProcessHandle.current().pid() + "-" + number + "-" + names, names, seed);
  }

  private Asked ask(World world, long seed) {
    Step step = world.next(seed);
    String shard = world.fund.value();
    boolean twice = Math.floorMod(seed, 10) == 0;
    Optional<IdempotencyKey> key =
        twice
            ? Optional.of(
                new IdempotencyKey(world.name, "k" + Long.toHexString(seed), Digest.of(world.name)))
            : Optional.empty();
    CompletableFuture<Answer> answer = gate.submit(shard, step.command(), key);
    Optional<CompletableFuture<Answer>> again =
        twice ? Optional.of(gate.submit(shard, step.command(), key)) : Optional.empty();
    return new Asked(
        world,
        seed,
        step,
        answer,
        again,
        gate.submit(shard, new AskFundFigures(world.fund), Optional.empty()),
        world.touched.map(c -> gate.submit(shard, new AskCase(new CaseId(c.id)), Optional.empty())),
        world
            .touched
            .filter(c -> c.claimed)
            .map(
                c ->
                    gate.submit(
                        shard,
                        new AskClaim(RecordReceipt.claimOf(world.fund, new CaseId(c.id))),
                        Optional.empty())));
  }

  /** How the ledger differs from the small ledger after a step; empty: not at all. */
  private Optional<String> differs(Asked asked) {
    Step step = asked.step();
    try {
      Answer answer = asked.answer().join();
      String code = answer.outcome().rejection().map(r -> r.code().toString()).orElse("");
      became.merge(code.isEmpty() ? "accepted" : code, 1, Integer::sum);
      if (!code.equals(step.refusal())) {
        return Optional.of(
            "It was %s, and should be %s"
                .formatted(
                    answer.outcome(), step.refusal().isEmpty() ? "accepted" : step.refusal()));
      }
      if (code.isEmpty()) {
        step.effect().accept(answer.outcome());
      }
      if (!answer.position().isEmpty()) {
        last = answer.position();
      }
      Optional<String> repeated = asked.again().flatMap(a -> repeated(answer, a.join()));
      Optional<Case> touched = asked.world().touched;
      return repeated
          .or(() -> figures(asked.world().small, asked.fund().join()))
          .or(() -> touched.flatMap(c -> caseDiffers(c, asked.caseFacts())))
          .or(() -> touched.flatMap(c -> claimDiffers(c, asked.claim())))
          .or(() -> touched.flatMap(c -> capsDiffer(asked.world().small, c)));
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e));
    }
  }

  /** Invariant 14: one key, one effect. */
  private static Optional<String> repeated(Answer first, Answer second) {
    boolean same =
        first.outcome().equals(second.outcome())
            && (!first.outcome().isAccepted() || second.replayed());
    return same ? Optional.empty() : Optional.of("Sent twice, it became " + second);
  }

  /** Invariants 2 and 3, and every figure of the fund. */
  private static Optional<String> figures(SmallLedger small, Answer answer) {
    if (!small.established) {
      return Optional.empty();
    }
    FundFigures f = answer.outcome().answer(FundFigures.class);
    List<Long> ledger =
        List.of(
            f.principal().fen(),
            f.interest().fen(),
            f.overRecovery().fen(),
            f.bank().fen(),
            f.inTransit().fen(),
            f.outstanding().fen(),
            f.reserved().fen(),
            f.awaiting().fen());
    List<Long> model =
        List.of(
            small.principal,
            small.interest,
            small.over,
            small.bank,
            small.transit,
            small.owed,
            small.reserved,
            small.awaiting);
    if (!ledger.equals(model)) {
      return Optional.of("The figures of the fund are " + ledger + ", and should be " + model);
    }
    if (small.bank + small.transit + small.owed != small.principal + small.interest + small.over) {
      return Optional.of("The identity of the fund is broken: " + model);
    }
    if (small.available() < 0) {
      return Optional.of("More is promised than is there: " + model);
    }
    long claims = small.cases.stream().mapToLong(Case::claim).sum();
    return claims == small.owed
        ? Optional.empty()
        : Optional.of("The claims sum to " + claims + ", the fund has outstanding " + small.owed);
  }

  /** Invariants 5 and 13: nobody gets more than is owed, and the parts sum to the arrears. */
  private static Optional<String> caseDiffers(
      Case small, Optional<CompletableFuture<Answer>> asked) {
    if (small.workers.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    CaseFacts facts = asked.get().join().outcome().answer(CaseFacts.class);
    long parts =
        facts.figures().byEmployer().fen()
            + facts.figures().byDeposit().fen()
            + facts.figures().byAdvance().fen()
            + facts.figures().byOther().fen()
            + facts.figures().outstanding().fen();
    if (parts != facts.figures().arrears().fen()
        || parts != small.workers.stream().mapToLong(Worker::owed).sum()) {
      return Optional.of("The parts of the case do not sum to its arrears: " + facts.figures());
    }
    for (int i = 0; i < small.workers.size(); i++) {
      WorkerClaim claim = facts.workers().get(i);
      for (Map.Entry<java.time.YearMonth, Month> month : small.workers.get(i).months().entrySet()) {
        OpenMonth open = claim.months().get(month.getKey());
        Month own = month.getValue();
        boolean same =
            open != null
                && open.arrears().fen() == own.owed
                && open.paidBefore().fen() == own.paidOtherwise
                && open.advanced().fen() == own.advanced
                && own.open() >= 0;
        if (!same) {
          return Optional.of(
              "Line %d has for %s %s, and should have %d owed, %d paid, %d advanced"
                  .formatted(
                      claim.lineNo(),
                      month.getKey(),
                      open,
                      own.owed,
                      own.paidOtherwise,
                      own.advanced));
        }
      }
    }
    return Optional.empty();
  }

  /** Invariants 4 and 9: the claim is what was paid less what came back. */
  private static Optional<String> claimDiffers(
      Case small, Optional<CompletableFuture<Answer>> asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    ClaimFacts claim = asked.get().join().outcome().answer(ClaimFacts.class);
    long advanced =
        small.workers.stream()
            .flatMap(w -> w.months().values().stream())
            .mapToLong(m -> m.advanced)
            .sum();
    boolean same =
        claim.paid().fen() == small.claimPaid
            && claim.recovered().fen() == small.claimRecovered
            && claim.outstanding().fen() == small.claim()
            && small.claimPaid == advanced;
    return same
        ? Optional.empty()
        : Optional.of(
            "The claim is %s, and should be %d paid, %d recovered, of %d advanced"
                .formatted(claim, small.claimPaid, small.claimRecovered, advanced));
  }

  /** Invariant 6: what is promised and paid to a person stays within the caps, across cases. */
  private static Optional<String> capsDiffer(SmallLedger small, Case touched) {
    for (Worker worker : touched.workers) {
      long used = small.usedOf(touched, worker);
      long cap = worker.owed() * small.rules.percent() / 100;
      boolean within = used <= cap && (small.rules.fixed() == 0 || used <= small.rules.fixed());
      if (!within) {
        return Optional.of("Line %d has %d, above its caps".formatted(worker.line(), used));
      }
    }
    return Optional.empty();
  }

  /** Invariants 1, 10 and 14, and that the books agree with the funds. */
  private void lookAtTheDatabase() {
    assertThat(positions.await(last, Duration.ofMinutes(3))).isTrue();
    checks.forEach(check -> assertThat(check.differences(store)).as(check.name()).isEmpty());
    var lines = VOUCHER_LINE;
    assertThat(
            store
                .select(lines.VOUCHER_ID)
                .from(lines)
                .groupBy(lines.VOUCHER_ID)
                .having(
                    DSL.sum(
                            DSL.when(lines.SIDE.eq("DEBIT"), lines.AMOUNT_FEN)
                                .otherwise(lines.AMOUNT_FEN.neg()))
                        .ne(BigDecimal.ZERO))
                .limit(3)
                .fetch())
        .as("vouchers that do not balance")
        .isEmpty();
    assertThat(
            store
                .select(VOUCHER.FUND_ID, VOUCHER.PERIOD, DSL.count(), DSL.max(VOUCHER.NUMBER))
                .from(VOUCHER)
                .groupBy(VOUCHER.FUND_ID, VOUCHER.PERIOD, VOUCHER.TYPE)
                .having(DSL.count().ne(DSL.max(VOUCHER.NUMBER)))
                .limit(3)
                .fetch())
        .as("gaps in the numbers of vouchers")
        .isEmpty();
    Comparison rebuilt = rebuild.compare(position -> {});
    assertThat(rebuilt.first()).isEmpty();
  }

  /** Leaves out what is not needed, as long as the rest breaks too; for a minute at most. */
  private Broken shrink(Broken broken) {
    Broken best = retold(broken, broken.seeds()).orElse(broken);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    for (int part = Math.max(1, best.seeds().size() / 2); part >= 1; part /= 2) {
      int from = 0;
      while (from < best.seeds().size() && System.nanoTime() < end) {
        List<Long> less = new ArrayList<>(best.seeds());
        less.subList(from, Math.min(from + part, less.size())).clear();
        Optional<Broken> still = retold(broken, less);
        if (still.isPresent()) {
          best = still.get();
        } else {
          from += part;
        }
      }
    }
    return best;
  }

  /** The same world under a new name, with these seeds; empty where nothing breaks. */
  private Optional<Broken> retold(Broken broken, List<Long> seeds) {
    names++;
    World world = broken.world().afresh("model-again-" + names, names);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      Asked asked = ask(world, seeds.get(i));
      told.add(asked.step().words());
      Optional<String> how = differs(asked);
      if (how.isPresent()) {
        return Optional.of(new Broken(world, seeds.subList(0, i + 1), told, how.get()));
      }
    }
    return Optional.empty();
  }
}

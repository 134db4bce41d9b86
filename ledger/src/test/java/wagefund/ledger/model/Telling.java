package wagefund.ledger.model;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.deposit.command.AskDeposit;
import wagefund.ledger.deposit.command.DepositFacts;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Month;
import wagefund.ledger.model.Told.SeenCase;
import wagefund.ledger.model.Told.SeenClaim;
import wagefund.ledger.model.Told.SeenMonth;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.wageaccount.command.AskWageAccount;
import wagefund.ledger.wageaccount.command.WageAccountFacts;

/**
 * Throws random commands at a ledger, all worlds side by side, and compares after each command what
 * became of it with the small ledger and with the invariants.
 */
final class Telling {

  /** What is different: the place in the story, and how. */
  record Broken(World world, List<Long> seeds, List<String> told, Set<Long> refused, String how) {

    List<Long> withoutRefused() {
      return seeds.stream().filter(seed -> !refused.contains(seed)).toList();
    }
  }

  private record Asked(
      Watched watched,
      Step step,
      CompletableFuture<Answer> answer,
      Optional<CompletableFuture<Answer>> again) {}

  /** What is asked of the ledger after a command. */
  private record Questions(
      Optional<CompletableFuture<Answer>> fund,
      Optional<CompletableFuture<Answer>> arrearsCase,
      Optional<CompletableFuture<Answer>> deposit,
      Optional<CompletableFuture<Answer>> wageAccount,
      List<CompletableFuture<Answer>> claims) {}

  private final RealLedger ledger;
  private final CommandGate gate;
  private final Projection journal;
  private final Map<String, List<String>> accounts;
  private final Map<String, Integer> became = new TreeMap<>();
  private final List<BiConsumer<World, Told>> listeners = new ArrayList<>();
  private int names;
  private final Map<String, String> last = new TreeMap<>();

  Telling(RealLedger ledger) {
    this.ledger = ledger;
    this.gate = ledger.bean(CommandGate.class);
    this.accounts = ledger.bean(PostingProfiles.class).figures();
    this.journal =
        ledger.beans(Projection.class).stream()
            .filter(p -> p.getClass().getSimpleName().equals("JournalProjection"))
            .findFirst()
            .orElseThrow();
  }

  /** Has somebody hear of each command. */
  void heardBy(BiConsumer<World, Told> listener) {
    listeners.add(listener);
  }

  /** How often what became of commands. */
  Map<String, Integer> became() {
    return Collections.unmodifiableMap(became);
  }

  /** The ids of the last events that were stored, one for each world. */
  Collection<String> last() {
    return List.copyOf(last.values());
  }

  /** Which accounts hold which figure of a fund. */
  Map<String, List<String>> accounts() {
    return accounts;
  }

  /**
   * @param seeds one for each world
   * @param rounds how many commands each gets
   */
  Optional<Broken> run(List<Long> seeds, int rounds) {
    List<Watched> worlds = new ArrayList<>();
    List<SplittableRandom> dice = new ArrayList<>();
    List<List<Long>> stories = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      worlds.add(watched(world(i, seeds.get(i))));
      dice.add(new SplittableRandom(seeds.get(i)));
      stories.add(new ArrayList<>());
    }
    Set<Long> refused = new HashSet<>();
    for (int round = 0; round < rounds; round++) {
      List<Asked> asked = new ArrayList<>();
      for (int i = 0; i < worlds.size(); i++) {
        long seed = dice.get(i).nextLong();
        stories.get(i).add(seed);
        Asked one = ask(worlds.get(i), seed);
        asked.add(one);
        if (!one.step().refusal().isEmpty()) {
          refused.add(seed);
        }
      }
      List<Optional<String>> found = differ(asked);
      for (int i = 0; i < asked.size(); i++) {
        Optional<String> how = found.get(i);
        if (how.isPresent()) {
          return Optional.of(
              new Broken(
                  worlds.get(i).world(),
                  stories.get(i),
                  List.of(asked.get(i).step().words()),
                  refused,
                  how.get()));
        }
      }
      if (round % 200 == 199) {
        System.out.printf("Random commands: %,d done%n", (round + 1) * worlds.size());
      }
    }
    return Optional.empty();
  }

  private Watched watched(World world) {
    return Watched.of(world, journal, accounts);
  }

  /** Names of which some fall to each writer. */
  private World world(int number, long seed) {
    names++;
    String own = Long.toHexString(names * 0x9E3779B97F4A7C15L).substring(8);
    return new World("model-" + number + "-" + own, names, seed);
  }

  private Asked ask(Watched watched, long seed) {
    World world = watched.world();
    Step step = world.next(seed);
    String shard = world.fund.value();
    boolean twice = Math.floorMod(seed, 10) == 0;
    Optional<IdempotencyKey> key =
        twice
            ? Optional.of(
                new IdempotencyKey(world.name, "k" + Long.toHexString(seed), Digest.of(world.name)))
            : Optional.empty();
    return new Asked(
        watched,
        step,
        gate.submit(shard, step.command(), key),
        twice ? Optional.of(gate.submit(shard, step.command(), key)) : Optional.empty());
  }

  private Questions question(World world) {
    String shard = world.fund.value();
    return new Questions(
        world.small.established
            ? Optional.of(question(shard, new AskFundFigures(world.fund)))
            : Optional.empty(),
        world
            .touched
            .filter(c -> !c.workers.isEmpty())
            .map(c -> question(shard, new AskCase(new CaseId(c.id)))),
        world.deposit.map(d -> question(shard, new AskDeposit(new DepositId(d.id)))),
        world.wageAccount.map(a -> question(shard, new AskWageAccount(new WageAccountId(a.id)))),
        world.touched.stream()
            .flatMap(c -> c.claims.stream())
            .map(claim -> question(shard, new AskClaim(new ClaimId(claim.id))))
            .toList());
  }

  private CompletableFuture<Answer> question(String shard, Object question) {
    return gate.submit(shard, question, Optional.empty());
  }

  /** Waits for all answers; then what they stored is there. */
  private Map<String, List<RealLedger.Stored>> stored(List<Asked> asked) {
    Set<String> positions = new HashSet<>();
    for (Asked one : asked) {
      Stream.concat(Stream.of(one.answer()), one.again().stream())
          .filter(answer -> !answer.handle((done, failure) -> failure != null).join())
          .map(answer -> answer.join().position())
          .filter(position -> !position.isEmpty())
          .forEach(positions::add);
    }
    return ledger.stored(positions);
  }

  /** How the ledger differs after each of these steps; empty: not at all. */
  private List<Optional<String>> differ(List<Asked> asked) {
    Map<String, List<RealLedger.Stored>> stored = stored(asked);
    List<Optional<String>> found = new ArrayList<>();
    asked.forEach(one -> found.add(trying(() -> becameSomethingElse(one))));
    List<Questions> questions = asked.stream().map(a -> question(a.watched().world())).toList();
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      Questions answers = questions.get(i);
      if (found.get(i).isEmpty()) {
        found.set(
            i,
            trying(
                () ->
                    isSomethingElse(told(one, answers, stored), one.watched())
                        .or(() -> depositDiffers(one.watched().world(), answers))
                        .or(() -> accountDiffers(one.watched().world(), answers))));
      }
    }
    return found;
  }

  private static Optional<String> trying(Supplier<Optional<String>> look) {
    try {
      return look.get();
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return Optional.of(trace.toString());
    }
  }

  /** Compares what became of a command with what should, and lets the small ledger follow. */
  private Optional<String> becameSomethingElse(Asked asked) {
    Step step = asked.step();
    Answer answer = asked.answer().join();
    String code = answer.outcome().rejection().map(r -> r.code().toString()).orElse("");
    became.merge(code.isEmpty() ? "accepted" : code, 1, Integer::sum);
    if (!code.equals(step.refusal())) {
      return Optional.of(
          "It was %s, and should be %s"
              .formatted(answer.outcome(), step.refusal().isEmpty() ? "accepted" : step.refusal()));
    }
    if (code.isEmpty()) {
      step.effect().accept(answer.outcome());
    }
    if (!answer.position().isEmpty()) {
      last.put(asked.watched().world().name, answer.position());
    }
    return Optional.empty();
  }

  private Optional<String> isSomethingElse(Told told, Watched watched) {
    SmallLedger small = watched.world().small;
    Optional<Case> touched = watched.world().touched;
    told.arrearsCase().ifPresent(watched.world()::meets);
    listeners.forEach(listener -> listener.accept(watched.world(), told));
    return watched.invariants().after(told).stream()
        .findFirst()
        .or(() -> figuresDiffer(small, told.fund()))
        .or(() -> touched.flatMap(c -> caseDiffers(c, told.arrearsCase())))
        .or(() -> touched.flatMap(c -> claimsDiffer(c, told.claims())));
  }

  private static Told told(
      Asked asked, Questions questions, Map<String, List<RealLedger.Stored>> stored) {
    Answer answer = asked.answer().join();
    List<RealLedger.Stored> own = stored.getOrDefault(answer.position(), List.of());
    return new Told(
        asked.step().words(),
        asked.again().map(again -> again(answer, again.join(), stored)),
        own.stream().map(RealLedger.Stored::payload).toList(),
        asked.watched().journal().on(own),
        questions
            .fund()
            .map(fund -> Told.figures(fund.join().outcome().answer(FundFigures.class)))
            .orElse(Map.of()),
        questions
            .arrearsCase()
            .map(facts -> SeenCase.of(facts.join().outcome().answer(CaseFacts.class))),
        questions.claims().stream()
            .map(facts -> SeenClaim.of(facts.join().outcome().answer(ClaimFacts.class)))
            .toList());
  }

  private static Told.Again again(
      Answer first, Answer second, Map<String, List<RealLedger.Stored>> stored) {
    boolean alike =
        first.outcome().equals(second.outcome())
            && (!first.outcome().isAccepted() || second.replayed());
    return new Told.Again(
        alike,
        second.position().equals(first.position())
            ? 0
            : stored.getOrDefault(second.position(), List.of()).size());
  }

  private static Optional<String> figuresDiffer(SmallLedger small, Map<String, Long> ledger) {
    return ledger.isEmpty() || ledger.equals(small.figures())
        ? Optional.empty()
        : Optional.of("The figures are " + ledger + ", and should be " + small.figures());
  }

  private static Optional<String> caseDiffers(Case small, Optional<SeenCase> seen) {
    if (seen.isEmpty()) {
      return small.workers.isEmpty() ? Optional.empty() : Optional.of("The case is not there");
    }
    for (SeenMonth month : seen.get().months()) {
      Month own = small.workers.get(month.line() - 1).months().get(YearMonth.parse(month.month()));
      boolean same =
          own != null
              && month.arrears() == own.owed
              && month.paidOtherwise() == own.paidOtherwise
              && month.advanced() == own.advanced;
      if (!same) {
        return Optional.of(
            "%s, and should have %s"
                .formatted(
                    month,
                    own == null
                        ? "nothing"
                        : "%d owed, %d paid, %d advanced"
                            .formatted(own.owed, own.paidOtherwise, own.advanced)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> claimsDiffer(Case small, List<SeenClaim> claims) {
    List<SeenClaim> own = small.claims.stream().map(SmallLedger.Claim::seen).toList();
    return own.equals(claims)
        ? Optional.empty()
        : Optional.of("The claims are " + claims + ", and should be " + own);
  }

  private static Optional<String> depositDiffers(World world, Questions answers) {
    if (answers.deposit().isEmpty()) {
      return Optional.empty();
    }
    DepositFigures f =
        answers.deposit().get().join().outcome().answer(DepositFacts.class).figures();
    List<Long> ledger =
        Stream.of(f.required(), f.cash(), f.guaranteed(), f.committed(), f.drawn(), f.replenished())
            .map(Money::fen)
            .toList();
    List<Long> own = world.small.figuresOf(world.deposit.orElseThrow());
    return ledger.equals(own)
        ? Optional.empty()
        : Optional.of("The deposit has " + ledger + ", and should have " + own);
  }

  private static Optional<String> accountDiffers(World world, Questions answers) {
    if (answers.wageAccount().isEmpty()) {
      return Optional.empty();
    }
    WageAccountFacts f =
        answers.wageAccount().get().join().outcome().answer(WageAccountFacts.class);
    List<Long> ledger =
        List.of(
            f.open() ? 1L : 0L, f.balance().fen(), f.inTransit().fen(), (long) f.payrolls().size());
    List<Long> own = world.wageAccount.orElseThrow().figures();
    return ledger.equals(own)
        ? Optional.empty()
        : Optional.of("The wage account has " + ledger + ", and should have " + own);
  }

  /** Leaves out what is not needed, as long as the rest breaks too; for a minute at most. */
  Broken shrink(Broken broken) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    Broken best = retold(broken, broken.seeds()).orElse(broken);
    best = retold(broken, broken.withoutRefused()).orElse(best);
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
    Watched watched = watched(world);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      Asked asked = ask(watched, seeds.get(i));
      told.add(asked.step().words());
      Optional<String> how = differ(List.of(asked)).get(0);
      if (how.isPresent()) {
        return Optional.of(
            new Broken(world, seeds.subList(0, i + 1), told, broken.refused(), how.get()));
      }
    }
    return Optional.empty();
  }
}

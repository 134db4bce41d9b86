package wagefund.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import wagefund.ledger.model.Telling.Broken;
import wagefund.ledger.platform.read.Comparison;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.read.Rebuild;

/**
 * Random commands against the ledger and, beside it, the small ledger, which says of each what must
 * become of it. After each command the answers of the ledger are compared with the small ledger,
 * and all invariants are looked at; in the end, what lies in the database.
 *
 * <p>A run is told again by the numbers that it prints: {@code -Dmodel.seed=…}, and with {@code
 * -Dmodel.world=…} one world alone. {@code -Dmodel.seed=new} takes a new one; {@code
 * -Dmodel.commands=…} says how many.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCommandsTest {

  private static final int WORLDS = 64;

  private final RealLedger ledger =
      new RealLedger(
          Path.of("target", "ledger-of-random-commands-" + ProcessHandle.current().pid()));

  /** It has a ledger of its own: others need not rebuild what is thrown at this one. */
  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void random_commands_do_what_the_small_ledger_says() {
    String given = System.getProperty("model.seed", "20250102");
    long seed = given.equals("new") ? System.nanoTime() : Long.parseLong(given);
    int commands = Integer.getInteger("model.commands", 100_000);
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
    Telling telling = new Telling(ledger);
    Optional<Broken> broken = telling.run(chosen, (commands + WORLDS - 1) / WORLDS);
    System.out.println("Random commands: what became of them: " + telling.became());
    broken.ifPresent(
        b -> {
          Broken shortest = telling.shrink(b);
          throw new AssertionError(
              "Seed %d, world %s, %d commands, the shortest that break it are:%n  %s%n%s"
                  .formatted(
                      seed,
                      b.world().name,
                      b.seeds().size(),
                      String.join("\n  ", shortest.told()),
                      shortest.how()));
        });
    lookAtTheDatabase(telling.last());
  }

  /** Invariants 1, 10, 14 and 15, and that the books agree with the funds. */
  private void lookAtTheDatabase(Collection<String> last) {
    DSLContext store = ledger.bean(DSLContext.class);
    ReadPositions positions = ledger.bean(ReadPositions.class);
    assertThat(last).allMatch(id -> positions.await(id, Duration.ofMinutes(5)));
    ledger
        .beans(ReadCheck.class)
        .forEach(check -> assertThat(check.differences(store)).as(check.name().en()).isEmpty());
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
    Comparison rebuilt = ledger.bean(Rebuild.class).compare(position -> {});
    assertThat(rebuilt.first()).isEmpty();
  }
}

package wagefund.ledger.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

/** Writers wait where the read models are too far behind, so that the lag has a bound. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LagLimitTest {

  private static final int LIMIT = 300;
  private static final int GROUP = 64;
  private static final int WRITERS = 2;
  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);
  private static final FundId FUND = new FundId("lag");

  @Test
  void the_read_models_are_never_further_behind_than_the_limit_and_the_groups_under_way() {
    try (ConfigurableApplicationContext ledger = ledger()) {
      CommandGate gate = ledger.getBean(CommandGate.class);
      Follower follower = ledger.getBean(Follower.class);
      gate.ask(FUND.value(), established(), Optional.empty());
      gate.ask(FUND.value(), capital(), Optional.empty());

      List<CompletableFuture<Answer>> asked =
          IntStream.range(0, 3_000)
              .mapToObj(i -> gate.submit(FUND.value(), reserve(i), Optional.empty()))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new));
      long furthest = 0;
      while (!all.isDone()) {
        furthest = Math.max(furthest, follower.behind());
      }

      assertThat(asked).allMatch(answer -> answer.join().outcome().isAccepted());
      assertThat(furthest).isBetween(1L, (long) LIMIT + WRITERS * GROUP);
    }
  }

  private static ReserveFunds reserve(int number) {
    return new ReserveFunds(FUND, "s-" + number, Money.ofFen(1), ON, MANAGER, AT);
  }

  private static ReceiveCapital capital() {
    return new ReceiveCapital(
        FUND, CapitalSource.ALLOCATION, Money.ofFen(3_000), NOTICE, ON, MANAGER, AT);
  }

  private static EstablishFund established() {
    return new EstablishFund(
        FUND,
        "lag",
        "Fund",
        FundKind.EMERGENCY,
        FundLevel.CITY,
        "Bureau",
        "专户",
        "",
        Money.ZERO,
        NOTICE,
        ON,
        MANAGER,
        AT);
  }

  private static ConfigurableApplicationContext ledger() {
    Path data = Path.of("target", "lag-under-test-" + ProcessHandle.current().pid());
    return new SpringApplicationBuilder(LedgerApplication.class)
        .run(
            "--server.port=0",
            "--ledger.clockwork=false",
            "--ledger.database.data-dir=" + data,
            "--ledger.writers=" + WRITERS,
            "--ledger.group-limit=" + GROUP,
            "--ledger.lag-allowed=" + LIMIT,
            "--ledger.lag-limit=" + LIMIT);
  }
}

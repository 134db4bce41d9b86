package wagefund.ledger.platform.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.database.DatabaseOptions;

/** Two ledgers on one database: each has the fund in memory, and the other one changes it. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoNodesTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);
  private static final FundId FUND = new FundId("two-nodes");

  private final CommandGate gate;
  private final HikariDataSource database;
  private final DatabaseOptions options;

  TwoNodesTest(CommandGate gate, HikariDataSource database, DatabaseOptions options) {
    this.options = options;
    this.gate = gate;
    this.database = database;
  }

  @Test
  void a_stale_writer_reloads_and_repeats_and_no_money_is_promised_twice() {
    establish("100.00");
    try (ConfigurableApplicationContext other = otherNode()) {
      CommandGate otherGate = other.getBean(CommandGate.class);
      // Both have the fund in memory before they race.
      assertThat(isAccepted(reserve(gate, "first"))).isTrue();
      assertThat(isAccepted(reserve(otherGate, "second"))).isTrue();

      List<CompletableFuture<Answer>> asked =
          IntStream.range(0, 200)
              .boxed()
              .flatMap(i -> Stream.of(reserve(gate, "one-" + i), reserve(otherGate, "other-" + i)))
              .toList();
      List<Outcome> outcomes = asked.stream().map(a -> a.join().outcome()).toList();

      assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(98);
      assertThat(outcomes)
          .filteredOn(outcome -> !outcome.isAccepted())
          .allSatisfy(
              outcome ->
                  assertThat(outcome.rejection().orElseThrow().code())
                      .isEqualTo(FundError.INSUFFICIENT_FUNDS));
      assertThat(figures(otherGate).available()).isEqualTo(Money.ZERO);
      assertThat(isAccepted(reserve(otherGate, "none is left"))).isFalse();

      receive("1.00");

      assertThat(isAccepted(reserve(otherGate, "of what the first node received"))).isTrue();
    }
  }

  /** With the keys of the first one, as all nodes have. */
  private ConfigurableApplicationContext otherNode() {
    return new SpringApplicationBuilder(LedgerApplication.class)
        .run(
            "--server.port=0",
            "--ledger.clockwork=false",
            "--ledger.database.url=" + database.getJdbcUrl(),
            "--ledger.database.user=" + database.getUsername(),
            "--ledger.database.password=" + database.getPassword(),
            "--ledger.database.data-dir=" + options.dataDir());
  }

  private static CompletableFuture<Answer> reserve(CommandGate node, String subject) {
    return node.submit(
        FUND.value(),
        new ReserveFunds(FUND, subject, Money.ofYuan("1.00"), ON, MANAGER, AT),
        Optional.empty());
  }

  private static boolean isAccepted(CompletableFuture<Answer> answer) {
    return answer.join().outcome().isAccepted();
  }

  private static FundFigures figures(CommandGate node) {
    return node.ask(FUND.value(), new AskFundFigures(FUND), Optional.empty())
        .outcome()
        .answer(FundFigures.class);
  }

  private void establish(String yuan) {
    gate.ask(
        FUND.value(),
        new EstablishFund(
            FUND,
            FUND.value(),
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
            AT),
        Optional.empty());
    receive(yuan);
  }

  private void receive(String yuan) {
    gate.ask(
        FUND.value(),
        new ReceiveCapital(
            FUND, CapitalSource.ALLOCATION, Money.ofYuan(yuan), NOTICE, ON, MANAGER, AT),
        Optional.empty());
  }
}

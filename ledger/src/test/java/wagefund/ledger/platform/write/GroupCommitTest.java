package wagefund.ledger.platform.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.casefile.roster.SyntheticRoster;
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
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.PersonDetails;
import wagefund.ledger.vault.command.RegisterPeople;

@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupCommitTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);

  private final CommandGate gate;
  private final ReadPositions positions;
  private final People people;

  GroupCommitTest(CommandGate gate, ReadPositions positions, People people) {
    this.people = people;
    this.gate = gate;
    this.positions = positions;
  }

  private FundId fundOf(String id, String yuan) {
    FundId fund = new FundId(id);
    ask(
        new EstablishFund(
            fund,
            id,
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
            AT));
    ask(
        new ReceiveCapital(
            fund, CapitalSource.ALLOCATION, Money.ofYuan(yuan), NOTICE, ON, MANAGER, AT));
    return fund;
  }

  private Answer ask(Object command) {
    return gate.ask("shard", command, Optional.empty());
  }

  private static ReserveFunds reserve(FundId fund, String subject, String yuan) {
    return new ReserveFunds(fund, subject, Money.ofYuan(yuan), ON, MANAGER, AT);
  }

  private FundFigures figures(FundId fund) {
    return ask(new AskFundFigures(fund)).outcome().answer(FundFigures.class);
  }

  @Test
  void concurrent_reservations_never_take_more_than_is_there() {
    FundId fund = fundOf("hot", "100.00");

    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 500)
            .mapToObj(
                i -> gate.submit("hot", reserve(fund, "advance-" + i, "1.00"), Optional.empty()))
            .toList();
    List<Outcome> outcomes = asked.stream().map(a -> a.join().outcome()).toList();

    assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(100);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isAccepted())
        .allSatisfy(
            outcome ->
                assertThat(outcome.rejection().orElseThrow().code())
                    .isEqualTo(FundError.INSUFFICIENT_FUNDS));
    assertThat(figures(fund).available()).isEqualTo(Money.ZERO);
  }

  @Test
  void one_fen_more_than_available_is_rejected_with_the_numbers() {
    FundId fund = fundOf("exact", "100.00");

    Outcome above = ask(reserve(fund, "a", "100.01")).outcome();
    Outcome at = ask(reserve(fund, "a", "100.00")).outcome();

    assertThat(above.rejection().orElseThrow().facts().byName())
        .containsEntry("needed", Money.ofYuan("100.01"))
        .containsEntry("available", Money.ofYuan("100.00"))
        .containsEntry("shortfall", Money.ofYuan("0.01"));
    assertThat(at.isAccepted()).isTrue();
  }

  @Test
  void the_same_key_has_one_effect_and_gives_the_same_answer() {
    FundId fund = fundOf("idempotent", "100.00");
    Optional<IdempotencyKey> key =
        Optional.of(new IdempotencyKey("manager", "k-1", Digest.of("request")));

    Answer first = gate.ask("s", reserve(fund, "a", "10.00"), key);
    Answer second = gate.ask("s", reserve(fund, "a", "10.00"), key);

    assertThat(second.replayed()).isTrue();
    assertThat(second.outcome()).isEqualTo(first.outcome());
    assertThat(second.position()).isEqualTo(first.position());
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("10.00"));
  }

  @Test
  void the_same_key_for_another_request_is_rejected() {
    FundId fund = fundOf("reused", "100.00");
    gate.ask(
        "s",
        reserve(fund, "a", "10.00"),
        Optional.of(new IdempotencyKey("manager", "k-2", Digest.of("request"))));

    Answer other =
        gate.ask(
            "s",
            reserve(fund, "a", "20.00"),
            Optional.of(new IdempotencyKey("manager", "k-2", Digest.of("another"))));

    assertThat(other.outcome().rejection().orElseThrow().code())
        .isEqualTo(WriteError.IDEMPOTENCY_KEY_REUSED);
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("10.00"));
  }

  @Test
  void two_creations_that_are_rejected_in_one_group_are_both_told_why() {
    Actor clerk = new Actor("clerk", Set.of(Role.CLERK));
    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    gate.submit(
                        "refused",
                        new EstablishFund(
                            new FundId("refused-" + i),
                            "refused-" + i,
                            "Fund",
                            FundKind.EMERGENCY,
                            FundLevel.CITY,
                            "Bureau",
                            "专户",
                            "",
                            Money.ZERO,
                            NOTICE,
                            ON,
                            clerk,
                            AT),
                        Optional.empty()))
            .toList();

    assertThat(asked)
        .allSatisfy(
            answer ->
                assertThat(answer.join().outcome().rejection().orElseThrow().code())
                    .isEqualTo(KernelError.FUND_MANAGER_NEEDED));
    assertThat(ask(reserve(new FundId("refused-1"), "a", "1.00")).outcome().rejection())
        .isPresent();
  }

  @Test
  void what_is_not_found_undoes_nothing_of_others_in_its_group() {
    List<String> known = new java.util.ArrayList<>();
    for (int i = 0; i < 40; i++) {
      PersonDetails person =
          new SyntheticRoster(
                  1,
                  Money.ofYuan("10"),
                  java.time.YearMonth.of(2025, 1),
                  1,
                  77_000 + i,
                  "610113",
                  Money.ZERO)
              .roster()
              .lines()
              .get(0)
              .person();
      CompletableFuture<Answer> registered =
          gate.submit("kept", new RegisterPeople(List.of(person)), Optional.empty());
      gate.submit("kept", new AskFundFigures(new FundId("missing-" + i)), Optional.empty()).join();
      known.add(
          registered.join().outcome().answer(PeopleRegistered.class).people().get(0).person() + "");
      assertThat(people.find(person.idNumber())).as("person %s", i).isPresent();
    }
    assertThat(known).doesNotHaveDuplicates();
  }

  @Test
  void a_fund_is_established_once() {
    fundOf("once", "1.00");

    Outcome again =
        ask(new EstablishFund(
                new FundId("once"),
                "x",
                "Fund",
                FundKind.EMERGENCY,
                FundLevel.CITY,
                "B",
                "专户",
                "",
                Money.ZERO,
                NOTICE,
                ON,
                MANAGER,
                AT))
            .outcome();

    assertThat(again.rejection().orElseThrow().code()).isEqualTo(KernelError.ALREADY_EXISTS);
  }

  @Test
  void a_command_that_breaks_fails_alone() {
    FundId fund = fundOf("broken", "100.00");

    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    gate.submit(
                        "broken",
                        i == 25
                            ? new wagefund.ledger.fund.command.ReleaseReservation(
                                fund, "a", Money.ofYuan("99.00"), ON, MANAGER, AT)
                            : reserve(fund, "advance-" + i, "1.00"),
                        Optional.empty()))
            .toList();

    assertThat(asked.stream().filter(a -> !failed(a)).count()).isEqualTo(49);
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("49.00"));
  }

  private static boolean failed(CompletableFuture<Answer> answer) {
    return answer.handle((ok, failure) -> failure != null).join();
  }

  @Test
  void an_unknown_fund_is_not_found() {
    Outcome outcome = ask(reserve(new FundId("nowhere"), "a", "1.00")).outcome();

    assertThat(outcome.rejection().orElseThrow().code()).isEqualTo(KernelError.NOT_FOUND);
  }

  @Test
  void what_was_written_can_be_waited_for() {
    FundId fund = fundOf("waited", "100.00");

    Answer answer = ask(reserve(fund, "a", "10.00"));

    assertThat(positions.await(answer.position(), Duration.ofSeconds(10))).isTrue();
  }
}

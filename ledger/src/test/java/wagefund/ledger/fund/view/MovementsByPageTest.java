package wagefund.ledger.fund.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

/** The movements of a fund, page by page: each is on one page, the latest first. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovementsByPageTest {

  private static final int MOVEMENTS = 41;
  private static final int SIZE = 20;
  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);
  private static final FundId FUND = new FundId("paged");

  private final CommandGate gate;
  private final ReadPositions shown;
  private final FundPositions positions;

  MovementsByPageTest(CommandGate gate, ReadPositions shown, FundPositions positions) {
    this.gate = gate;
    this.shown = shown;
    this.positions = positions;
  }

  @BeforeEach
  void a_fund_with_movements_of_one_fen_two_fen_and_so_on() {
    if (ask(new EstablishFund(
            FUND,
            "paged",
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
            AT))
        .outcome()
        .isAccepted()) {
      String last = "";
      for (int i = 1; i <= MOVEMENTS; i++) {
        last =
            ask(new ReceiveCapital(
                    FUND,
                    CapitalSource.ALLOCATION,
                    Money.ofFen(i),
                    NOTICE,
                    // Dated back one after the other: the order is that of recording.
                    ON.plusDays(MOVEMENTS - i),
                    MANAGER,
                    AT))
                .position();
      }
      assertThat(shown.await(last, Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void the_first_page_shows_the_latest_first() {
    assertThat(fen(0)).isEqualTo(descending(MOVEMENTS, MOVEMENTS - SIZE + 1));
  }

  @Test
  void the_next_page_goes_on_without_a_gap() {
    assertThat(fen(1)).isEqualTo(descending(MOVEMENTS - SIZE, MOVEMENTS - 2 * SIZE + 1));
  }

  @Test
  void the_last_page_shows_what_is_left() {
    assertThat(fen(2)).containsExactly(1L);
  }

  @Test
  void a_page_beyond_the_last_one_is_empty_and_tells_the_total() {
    Page<FundMovement> beyond = positions.movements(FUND, new Paging(3, SIZE, ""));

    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(MOVEMENTS);
  }

  @Test
  void a_fund_that_is_not_known_has_no_movements() {
    assertThat(positions.movements(new FundId("nobody"), Paging.FIRST).total()).isZero();
  }

  private List<Long> fen(int page) {
    return positions.movements(FUND, new Paging(page, SIZE, "")).items().stream()
        .map(movement -> movement.amount().fen())
        .toList();
  }

  private static List<Long> descending(int from, int to) {
    return IntStream.rangeClosed(to, from).mapToObj(i -> (long) from + to - i).toList();
  }

  private Answer ask(Object command) {
    return gate.ask(FUND.value(), command, Optional.empty());
  }
}

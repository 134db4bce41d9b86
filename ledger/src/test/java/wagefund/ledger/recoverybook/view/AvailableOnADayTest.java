package wagefund.ledger.recoverybook.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import wagefund.ledger.fund.view.FundReplenishment;
import wagefund.ledger.fund.view.FundReplenishments;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.scheme.command.FundTerms;

/** What a fund could promise on a day, whatever was entered late. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AvailableOnADayTest {

  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final FundTerms NO_TERMS =
      new FundTerms(
          FundTerms.Kind.EMERGENCY_FUND,
          Map.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final CommandGate gate;
  private final ReadPositions shown;
  private final FundForecast forecasts;
  private final FundReplenishments replenishments;
  private final FundId fund = new FundId("late-" + UUID.randomUUID());

  AvailableOnADayTest(
      CommandGate gate,
      ReadPositions shown,
      FundForecast forecasts,
      FundReplenishments replenishments) {
    this.gate = gate;
    this.shown = shown;
    this.forecasts = forecasts;
    this.replenishments = replenishments;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }

  private static Document notice() {
    return new Document("2026-1", "Notice", day(5));
  }

  /** 100.00 on the 5th, 20.00 on the 9th; then 3.00 of the 7th, late. */
  private void happened() {
    ask(
        new EstablishFund(
            fund,
            fund.value(),
            "Fund",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "Bureau",
            "专户",
            "",
            Money.ZERO,
            notice(),
            day(5),
            MANAGER,
            AT));
    received(5, 10_000);
    received(9, 2_000);
    assertThat(shown.await(received(7, 300).position(), Duration.ofSeconds(30))).isTrue();
  }

  private Answer received(int day, long fen) {
    return ask(
        new ReceiveCapital(
            fund, CapitalSource.ALLOCATION, Money.ofFen(fen), notice(), day(day), MANAGER, AT));
  }

  private Answer ask(Object command) {
    Answer answer = gate.ask(fund.value(), command, Optional.empty());
    assertThat(answer.outcome().isAccepted()).as("%s", answer.outcome()).isTrue();
    return answer;
  }

  private String forecast(int day) {
    return forecasts.of(fund.value(), day(day), 90).orElseThrow().inputs().available().toString();
  }

  private FundReplenishment toFloor(int day) {
    return replenishments.asOf(fund, Money.ofFen(12_100), NO_TERMS, day(day));
  }

  @Test
  void the_forecast_begins_with_what_the_movements_up_to_the_day_left() {
    happened();

    assertThat(forecast(4)).isEqualTo("0.00");
    assertThat(forecast(6)).isEqualTo("100.00");
    assertThat(forecast(7)).isEqualTo("103.00");
    assertThat(forecast(8)).isEqualTo("103.00");
    assertThat(forecast(9)).isEqualTo("123.00");
  }

  @Test
  void what_is_missing_to_the_floor_counts_all_movements_up_to_the_day() {
    happened();

    assertThat(toFloor(6))
        .extracting(r -> r.available().toString(), r -> r.due().toString())
        .isEqualTo(tuple("100.00", "21.00").toList());
    assertThat(toFloor(8))
        .extracting(r -> r.available().toString(), r -> r.due().toString())
        .isEqualTo(tuple("103.00", "18.00").toList());
    assertThat(toFloor(9))
        .extracting(r -> r.available().toString(), r -> r.due().toString())
        .isEqualTo(tuple("123.00", "0.00").toList());
  }
}

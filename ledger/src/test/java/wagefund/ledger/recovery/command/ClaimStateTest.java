package wagefund.ledger.recovery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.Money;

/** The state of a claim of 4,000.00 that is due on 2022-05-11, as a table. */
class ClaimStateTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 11);

  @ParameterizedTest(name = "{index}: {9} on {8}")
  @CsvSource({
    // recovered, written off, after it, over, refunded, notice, steps, asked, on, state
    "0, 0, 0, 0, 0, '', '', false, 2022-05-10, CREATED",
    "0, 0, 0, 0, 0, 2022-03-02, '', false, 2022-03-01, CREATED",
    "0, 0, 0, 0, 0, 2022-03-02, '', false, 2022-03-02, NOTICE_SERVED",
    "0, 0, 0, 0, 0, 2022-03-02, '', false, 2022-05-11, DUE",
    "0, 0, 0, 0, 0, 2022-03-02, '', false, 2022-05-12, OVERDUE",
    "0.01, 0, 0, 0, 0, 2022-03-02, '', false, 2022-05-11, PARTLY_RECOVERED",
    "3999.99, 0, 0, 0, 0, 2022-03-02, '', false, 2022-05-12, OVERDUE",
    "4000, 0, 0, 0, 0, 2022-03-02, '', false, 2022-05-12, RECOVERED",
    "0, 0, 0, 0, 0, '', court, false, 2022-05-12, LITIGATION",
    "0, 0, 0, 0, 0, '', court enforced, false, 2022-05-12, ENFORCEMENT",
    "0, 0, 0, 0, 0, '', court enforced bankrupt, false, 2022-05-12, BANKRUPTCY_FILED",
    "1, 0, 0, 0, 0, '', bankrupt distributed, false, 2022-05-12, DISTRIBUTION_RECEIVED",
    "1, 0, 0, 0, 0, '', bankrupt distributed, true, 2022-05-12, WRITE_OFF_REQUESTED",
    "1, 3998.99, 0, 0, 0, '', '', false, 2022-05-12, OVERDUE",
    "1, 3999, 0, 0, 0, '', bankrupt distributed, false, 2022-05-12, WRITTEN_OFF",
    "1, 3999, 0.01, 0, 0, '', '', false, 2022-05-12, RECOVERED_AFTER_WRITE_OFF",
    "1, 3999, 3999, 0, 0, '', '', false, 2022-05-12, RECOVERED_AFTER_WRITE_OFF",
    "4000, 0, 0, 0.01, 0, '', '', false, 2022-05-12, OVER_RECOVERED",
    "4000, 0, 0, 5, 4.99, '', '', false, 2022-05-12, OVER_RECOVERED",
    "4000, 0, 0, 5, 5, '', '', false, 2022-05-12, REFUNDED",
    "4000, 0, 0, 0, 0, '', enforced, true, 2022-05-12, RECOVERED",
  })
  void the_first_that_holds_is_the_state(
      String recovered,
      String writtenOff,
      String after,
      String over,
      String refunded,
      String notice,
      String steps,
      boolean asked,
      LocalDate on,
      ClaimState state) {
    Money paid = Money.ofYuan("4000");
    ClaimState.Amounts amounts =
        new ClaimState.Amounts(
            Money.ofYuan(recovered),
            paid.minus(Money.ofYuan(recovered)).minus(Money.ofYuan(writtenOff)),
            Money.ofYuan(writtenOff),
            Money.ofYuan(after),
            Money.ofYuan(over),
            Money.ofYuan(refunded));

    ClaimState actual =
        ClaimState.of(
            amounts,
            new ClaimState.Steps(
                Optional.of(DUE),
                notice.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(notice)),
                steps.contains("court"),
                steps.contains("enforced"),
                steps.contains("bankrupt"),
                steps.contains("distributed"),
                asked),
            on);

    assertThat(actual).isEqualTo(state);
  }
}

package wagefund.ledger.recoverybook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which year of payment a receipt belongs. */
class YearSplitTest {

  private final Map<Integer, YearSplit.Sums> years = new TreeMap<>();
  private final YearSplit split = new YearSplit(years);

  private List<String> told() {
    return YearSplit.rates(years).stream()
        .map(
            r ->
                r.year()
                    + ": "
                    + r.paid()
                    + " = "
                    + r.recovered()
                    + " + "
                    + r.writtenOff()
                    + " + "
                    + r.outstanding()
                    + ", "
                    + r.ratePercent())
        .toList();
  }

  @Test
  void the_oldest_payment_is_paid_back_first() {
    split.paid(2024, 1000_00);
    split.paid(2025, 1000_00);
    split.came(false, 1000_01);

    assertThat(told())
        .containsExactly(
            "2024: 1000.00 = 1000.00 + 0.00 + 0.00, 100.00",
            "2025: 1000.00 = 0.01 + 0.00 + 999.99, 0.00");
  }

  @Test
  void what_is_written_off_is_not_recovered() {
    split.paid(2024, 1000_00);
    split.came(false, 135_00);
    split.came(true, 800_00);

    assertThat(told()).containsExactly("2024: 1000.00 = 135.00 + 800.00 + 65.00, 13.50");
  }

  @Test
  void a_receipt_dated_before_its_payment_waits_for_it() {
    split.came(false, 300_00);
    split.paid(2025, 200_00);
    split.paid(2026, 200_00);

    assertThat(told())
        .containsExactly(
            "2025: 200.00 = 200.00 + 0.00 + 0.00, 100.00",
            "2026: 200.00 = 100.00 + 0.00 + 100.00, 50.00");
  }

  @Test
  void a_payment_that_was_booked_too_high_is_lowered_from_the_newest_on() {
    split.paid(2024, 2200_00);
    split.corrected(200_00);

    assertThat(told()).containsExactly("2024: 2000.00 = 0.00 + 0.00 + 2000.00, 0.00");
  }

  @Test
  void what_was_booked_too_high_is_owed_again_for_the_year_that_was_paid_back_last() {
    split.paid(2024, 1000_00);
    split.paid(2025, 1000_00);
    split.came(false, 1000_01);
    split.takenBack(2);

    assertThat(told())
        .containsExactly(
            "2024: 1000.00 = 999.99 + 0.00 + 0.01, 100.00",
            "2025: 1000.00 = 0.00 + 0.00 + 1000.00, 0.00");

    split.came(false, 2);
    assertThat(told())
        .containsExactly(
            "2024: 1000.00 = 1000.00 + 0.00 + 0.00, 100.00",
            "2025: 1000.00 = 0.01 + 0.00 + 999.99, 0.00");
  }

  @Test
  void what_came_before_any_payment_and_was_booked_too_high_does_not_wait_for_one() {
    split.came(false, 500_00);
    split.takenBack(499_99);
    split.paid(2025, 1000_00);

    assertThat(told()).containsExactly("2025: 1000.00 = 0.01 + 0.00 + 999.99, 0.00");
  }

  @Test
  void without_history_there_is_no_year() {
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.00",
    "1, 3, 33.33",
    "2, 3, 66.67",
    "1, 8, 12.50",
    "1, 800, 0.13",
    "1, 20001, 0.00",
    "1, 20000, 0.01",
    "135, 1000, 13.50",
    "1, 1, 100.00",
  })
  void a_rate_is_exact_to_two_decimals_and_rounded_half_up(long part, long whole, String rate) {
    assertThat(YearRate.percent(part, whole)).isEqualTo(rate);
  }

  @Test
  void nothing_paid_has_no_rate() {
    assertThat(YearRate.percent(0, 0)).isEmpty();
  }
}

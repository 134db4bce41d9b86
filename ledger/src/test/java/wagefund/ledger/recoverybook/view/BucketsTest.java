package wagefund.ledger.recoverybook.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagefund.ledger.kernel.Malformed;

/** Into which class a number of days falls, to the day. */
class BucketsTest {

  @ParameterizedTest
  @CsvSource({
    "-400, 0",
    "-1, 0",
    "0, 0",
    "1, 1-30",
    "30, 1-30",
    "31, 31-90",
    "90, 31-90",
    "91, 91-180",
    "180, 91-180",
    "181, 181-365",
    "365, 181-365",
    "366, 366-1095",
    "1095, 366-1095",
    "1096, 1096+",
    "36500, 1096+",
  })
  void a_day_below_at_and_above_each_limit(long days, String name) {
    assertThat(Buckets.OVERDUE.name(Buckets.OVERDUE.of(days))).isEqualTo(name);
  }

  @Test
  void classes_are_what_is_asked_for() {
    Buckets buckets = Buckets.read("7,60");

    assertThat(List.of(buckets.name(0), buckets.name(1), buckets.name(2), buckets.name(3)))
        .containsExactly("0", "1-7", "8-60", "61+");
    assertThat(buckets.size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "30,30", "90,30", "-1", "a", "30,", "36501", "1 ,2"})
  void what_does_not_rise_is_refused(String text) {
    assertThatThrownBy(() -> Buckets.read(text))
        .isInstanceOfSatisfying(
            Malformed.class,
            m ->
                assertThat(m.problems())
                    .allMatch(p -> p.code().name().equals("BUCKETS_UNREADABLE")));
  }
}

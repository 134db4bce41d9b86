package wagefund.ledger.warning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestKindTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY,2026-03-01,2026-03-01,2026-03-01",
    "WEEKLY,2026-03-01,2026-02-23,2026-03-01",
    "WEEKLY,2026-03-02,2026-03-02,2026-03-08",
    "MONTHLY,2026-02-28,2026-02-01,2026-02-28",
    "MONTHLY,2028-02-01,2028-02-01,2028-02-29"
  })
  void a_period_has_its_first_and_last_day(
      DigestKind kind, LocalDate on, LocalDate first, LocalDate last) {
    assertThat(kind.firstDay(on)).isEqualTo(first);
    assertThat(kind.lastDay(on)).isEqualTo(last);
  }
}

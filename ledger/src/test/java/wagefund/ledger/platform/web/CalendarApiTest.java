package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** The working calendar as others ask it. */
@ExtendWith(RunningLedger.class)
class CalendarApiTest {

  @Test
  void a_year_is_told_with_its_notice(LedgerApi ledger) {
    LedgerApi.Answer year = ledger.as("auditor").get("/api/v1/calendar/2025");
    assertThat(year.status()).isEqualTo(200);
    assertThat(year.body().at("/sources/0").asText()).contains("国办发明电〔2024〕12号");
    assertThat(year.body().at("/days").toString())
        .contains(
            """
            {"kind":"WORK","first":"2025-09-28","last":"2025-09-28","name":"国庆节、中秋节调休"}""");
  }

  @Test
  void a_missing_year_is_refused_with_what_to_load(LedgerApi ledger) {
    LedgerApi.Answer year = ledger.as("auditor").get("/api/v1/calendar/2031");
    assertThat(year.code()).isEqualTo("CALENDAR_YEAR_MISSING");
    assertThat(year.text("detailEn")).contains("2031.csv", "--calendars=");
    LedgerApi.Answer period =
        ledger.as("auditor").get("/api/v1/calendar/working-days?from=2026-12-30&days=5");
    assertThat(period.code()).isEqualTo("CALENDAR_YEAR_MISSING");
  }

  @Test
  void the_days_of_a_period_are_shown_one_by_one(LedgerApi ledger) {
    LedgerApi.Answer period =
        ledger.as("auditor").get("/api/v1/calendar/working-days?from=2025-09-24&days=5");
    assertThat(period.text("dueOn")).isEqualTo("2025-09-30");
    assertThat(period.body().at("/counted").toString())
        .isEqualTo("[\"2025-09-25\",\"2025-09-26\",\"2025-09-28\",\"2025-09-29\",\"2025-09-30\"]");
    assertThat(period.body().at("/skipped").toString())
        .isEqualTo("[{\"day\":\"2025-09-27\",\"name\":\"周末\"}]");
    LedgerApi.Answer next =
        ledger.as("auditor").get("/api/v1/calendar/working-days?from=2025-09-30&days=10");
    assertThat(next.text("dueOn")).isEqualTo("2025-10-21");
    assertThat(
            ledger
                .as("auditor")
                .get("/api/v1/calendar/working-days?from=2025-09-30&days=-1")
                .code())
        .isEqualTo("PARAMETER_UNREADABLE");
  }
}

package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Two officers close a month on its page, after its checklist; others look. */
@ExtendWith(RunningLedger.class)
class PeriodPagesTest {

  private static Chromium chromium;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static void close(Visit first, Visit second, String month, String statement) {
    first.go(month);
    first.at("#b-balance").fill(statement);
    first.at("#begin .btn-primary").click();
    assertThat(first.at(".notice")).containsText("已发起结账");
    second.go(month);
    second.at("#close .btn-primary").click();
    assertThat(second.at(".notice")).containsText("已结账");
  }

  @Test
  void two_officers_close_the_months_of_a_year_and_the_year_is_carried_forward(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    String periods = "/books/" + booked.fund() + "/periods";
    try (Visit manager = new Visit(chromium, ledger).as("fund-manager");
        Visit approver = new Visit(chromium, ledger).as("approver")) {
      manager.go(periods + "/2025-12");
      assertThat(manager.at("#why-not")).containsText("PERIOD_OUT_OF_ORDER");
      assertThat(manager.at("#begin")).hasCount(0);

      close(manager, approver, periods + "/2025-11", "100000.00");
      manager.go(periods + "/2025-12");
      manager.at("#b-balance").fill("83,000.00");
      manager.at("#begin .btn-primary").click();
      assertThat(manager.at("#state")).hasText("结账中");
      assertThat(manager.at("#item-BANK_STATEMENT")).containsText("−100.00");
      assertThat(manager.at("#item-DEBIT_EQUALS_CREDIT")).containsText("通过");
      assertThat(manager.at("#why-not")).containsText("CLOSER_IS_BEGINNER");
      assertThat(manager.at("#close")).hasCount(0);
      manager.picture("period-closing");

      approver.go(periods + "/2025-12");
      approver.at("#close .btn-primary").click();
      assertThat(approver.at("#state")).hasText("已结账");
      assertThat(approver.at("#carried")).containsText("年终结转：2025 年末至 2026 年初");
      assertThat(approver.at("#carried tbody tr")).hasCount(3);
      assertThat(approver.at("#carried tbody .holds")).hasCount(3);
      assertThat(approver.at("#act")).hasCount(0);
      approver.picture("period-closed");

      approver.go(periods);
      assertThat(approver.at("tbody tr:has-text('2025-12')")).containsText("已结账");
      assertThat(approver.at("tbody tr:has-text('2026-01')")).containsText("下一个应结期间");
      approver.picture("periods");
      approver.go(periods + "/2025-12?lang=en");
      assertThat(approver.text()).contains("Carried forward from 2025 to 2026", "Equal");
      var carried =
          ledger
              .as("auditor")
              .get("/api/v1/funds/" + booked.fund() + "/periods/2025-12/carried-forward")
              .body();
      assertThat(carried.path(0).path("account").asText()).isEqualTo("1002.02");
      assertThat(carried.path(0).path("closing").asText()).isEqualTo("83100.00");
      assertThat(carried.path(0).path("opening").asText()).isEqualTo("83100.00");
      manager.hasNoComplaints();
      approver.hasNoComplaints();
    }
  }

  @Test
  void a_closing_that_was_begun_is_given_up_with_a_reason(LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    try (Visit manager = new Visit(chromium, ledger).as("fund-manager")) {
      manager.go("/books/" + booked.fund() + "/periods/2025-11");
      manager.at("#begin .btn-primary").click();
      manager.at("#drop summary").click();
      manager.at("#d-opinion").fill("尚有业务未记");
      manager.at("#drop .btn-outline-danger").click();
      assertThat(manager.at("#state")).hasText("未结账");
      assertThat(manager.at("#begin")).hasCount(1);
      manager.hasNoComplaints();
    }
  }

  @Test
  void who_may_not_close_a_month_is_offered_nothing_and_refused_all_the_same(LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    String month = "/books/" + booked.fund() + "/periods/2025-11";
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go(month);
      assertThat(auditor.at("#item-IN_TRANSIT")).isVisible();
      assertThat(auditor.at("#no-role")).isVisible();
      assertThat(auditor.at("#act form")).hasCount(0);
      APIResponse answer =
          auditor
              .context()
              .request()
              .post(
                  ledger.baseUrl() + month + "/closing",
                  RequestOptions.create()
                      .setForm(
                          FormData.create()
                              .set("_csrf", auditor.at("header [name=_csrf]").getAttribute("value"))
                              .set("once", "forged-" + Example.unique())));
      assertThat(answer.text()).contains("PERIOD_ROLE_NEEDED");
      auditor.go(month);
      assertThat(auditor.at("#state")).hasText("未结账");
      assertThat(auditor.go("/books/" + booked.fund() + "/periods/soon")).isEqualTo(404);
    }
  }
}

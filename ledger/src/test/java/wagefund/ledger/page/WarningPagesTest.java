package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Officers see what wants to be done, and auditors what is out of the ordinary. */
@ExtendWith(RunningLedger.class)
class WarningPagesTest {

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

  @Test
  void the_desk_counts_the_warnings_and_leads_to_them(LedgerApi ledger) {
    Example.advance(ledger, Example.fund(ledger), Example.arrearsCase(ledger));
    try (Visit visit = new Visit(chromium, ledger).as("checker")) {
      visit.go("/");
      visit.picture("desk-with-warnings");
      visit.at(".warn-bar .is-red").click();
      assertThat(visit.page().url()).contains("/warnings?colour=RED");
      assertThat(visit.at("tbody .is-red").first()).containsText("红色");
      visit.picture("warnings");
      visit.at("tbody a").first().click();
      assertThat(visit.page().url()).doesNotContain("/warnings");
      visit.go("/warnings?kind=DEPOSIT&fund=none&asOf=2020-01-01");
      assertThat(visit.at(".empty")).containsText("没有预警");
      visit.picture("warnings-empty");
      visit.go("/warnings?lang=en");
      assertThat(visit.text()).contains("What to do").doesNotContain("预警");
      visit.hasNoComplaints();
    }
  }

  @Test
  void a_digest_is_shown_and_can_be_leafed_through(LedgerApi ledger) {
    Example.fund(ledger);
    try (Visit visit = new Visit(chromium, ledger).as("auditor")) {
      visit.go("/digests");
      assertThat(visit.at(".alert-warning")).containsText("尚未结束");
      visit.go("/digests/monthly?on=2026-03-21&lang=zh");
      assertThat(visit.at("h1")).containsText("2026-03-01 — 2026-03-31");
      visit.picture("digest-monthly");
      visit.at("a[rel=prev]").click();
      assertThat(visit.at("h1")).containsText("2026-02-28");
      assertThat(visit.go("/digests/yearly")).isEqualTo(404);
      visit.go("/digests/weekly?lang=en&on=2026-03-21");
      assertThat(visit.text()).contains("Weekly digest", "Resolved");
    }
  }

  @Test
  void the_register_of_exceptions_is_filtered_and_taken_along(LedgerApi ledger) {
    Example.fund(ledger);
    try (Visit visit = new Visit(chromium, ledger).as("auditor")) {
      visit.go("/exceptions?kind=BACKDATED&lang=zh");
      assertThat(visit.at("tbody")).containsText("倒签");
      visit.picture("exceptions");
      String link = visit.at("a.push").getAttribute("href");
      assertThat(link).contains("kind=BACKDATED");
      assertThat(visit.context().request().get(ledger.baseUrl() + link).text())
          .startsWith("\uFEFF代码,种类");
      visit.go("/exceptions?from=2000-01-01&to=2000-01-02");
      assertThat(visit.at(".empty")).containsText("没有例外事项");
      visit.go("/exceptions?page=99999999");
      visit.hasNoComplaints();
    }
  }
}

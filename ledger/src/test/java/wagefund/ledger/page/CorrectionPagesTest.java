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

/** A wrong payment is found, one officer says how it was right, another confirms. */
@ExtendWith(RunningLedger.class)
class CorrectionPagesTest {

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

  private static void propose(Visit cashier, Booked booked, String paid) {
    cashier.go("/books/" + booked.fund() + "/corrections");
    cashier.at(".heading .btn-primary").click();
    cashier.at("#q").fill("5,000.00");
    cashier.at(".inline-form .btn-primary").click();
    assertThat(cashier.at("tbody tr")).hasCount(1);
    cashier.at("tbody .btn").click();
    cashier.at("#n-paid").fill(paid);
    cashier.at("#n-number").fill("银行回单 7731");
    cashier.at("#propose .btn-primary").click();
  }

  @Test
  void a_cashier_asks_and_a_manager_confirms_and_both_bookings_stand_side_by_side(
      LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    String page = "/books/" + booked.fund() + "/corrections";
    try (Visit cashier = new Visit(chromium, ledger).as("cashier");
        Visit manager = new Visit(chromium, ledger).as("fund-manager")) {
      cashier.go(page);
      assertThat(cashier.at(".empty")).containsText("没有更正");
      cashier.picture("corrections-empty");
      cashier.go(page + "/payments");
      assertThat(cashier.at("tbody tr")).hasCount(2);
      cashier.picture("correction-payments");

      propose(cashier, booked, "5000.00");
      assertThat(cashier.at(".refusal")).containsText("CORRECTION_CHANGES_NOTHING");
      cashier.at("#n-paid").fill("4,999.99");
      cashier.picture("correction-new");
      cashier.at("#propose input[name=on]").fill("2025-12-22");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".notice")).containsText("更正已提出");
      assertThat(cashier.at(".correction .status")).hasText("待确认");
      assertThat(cashier.at(".confirm-form")).hasCount(0);
      assertThat(cashier.at(".drop-form")).containsText("撤回");

      manager.go(page);
      manager.picture("correction-waits");
      manager.at(".confirm-form input[name=on]").fill("2025-12-22");
      manager.at(".confirm-form .btn-primary").click();
      assertThat(manager.at(".correction .status")).hasText("已更正");
      assertThat(manager.at(".compare")).containsText("5,000.00");
      assertThat(manager.at(".compare .changed")).hasText("4,999.99");
      manager.at(".correction a:has-text('原凭证与更正凭证')").click();
      assertThat(manager.at("tbody tr")).hasCount(3);
      manager.go(page + "?status=PROPOSED");
      assertThat(manager.at(".correction")).hasCount(0);
      manager.go(page + "?status=CONFIRMED&lang=en&sort=-proposedOn");
      assertThat(manager.text()).contains("As booked", "Corrected to", "Confirmed by");
      manager.picture("corrections-english");
      cashier.hasNoComplaints();
      manager.hasNoComplaints();
    }
  }

  @Test
  void a_correction_is_taken_back_by_who_asked_and_refused_by_who_may_not_ask(LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    String page = "/books/" + booked.fund() + "/corrections";
    try (Visit cashier = new Visit(chromium, ledger).as("cashier");
        Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      propose(cashier, booked, "4900.00");
      cashier.at(".drop-form summary").click();
      cashier.at(".drop-form input[name=opinion]").fill("看错了");
      cashier.at(".drop-form .btn").click();
      assertThat(cashier.at(".correction .status")).hasText("未采纳");

      auditor.go(page);
      assertThat(auditor.at(".heading .btn-primary")).hasCount(0);
      assertThat(auditor.at("#corrections form")).hasCount(0);
      auditor.go(page + "/new?advance=" + booked.advance() + "&line=1");
      assertThat(auditor.at("#no-role")).isVisible();
      assertThat(auditor.at("#propose")).hasCount(0);
      APIResponse answer =
          auditor
              .context()
              .request()
              .post(
                  ledger.baseUrl() + page,
                  RequestOptions.create()
                      .setForm(
                          FormData.create()
                              .set("_csrf", auditor.at("header [name=_csrf]").getAttribute("value"))
                              .set("once", "forged-" + Example.unique())
                              .set("advance", booked.advance())
                              .set("line", "1")
                              .set("paid", "1.00")
                              .set("documentNumber", "1")
                              .set("documentDated", "2025-12-20")));
      assertThat(answer.text()).contains("CORRECTION_ROLE_NEEDED");
      assertThat(auditor.go(page + "/new?advance=" + booked.advance() + "&line=9")).isEqualTo(404);
    }
  }

  @Test
  void the_interface_lists_the_corrections_by_their_status(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    LedgerApi auditor = ledger.as("auditor");
    String list = "/api/v1/funds/" + booked.fund() + "/corrections";

    assertThat(auditor.get(list + "?status=CONFIRMED").body().path("total").asInt()).isEqualTo(1);
    assertThat(auditor.get(list + "?status=PROPOSED").body().path("total").asInt()).isZero();
  }
}

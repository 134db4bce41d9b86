package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** A wrong tranche is found, one officer says what really came, another confirms. */
@ExtendWith(RunningLedger.class)
class CapitalCorrectionPagesTest {

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

  /** A fund into which the same 700.00 came twice, by the books. */
  private static String fundWithOneTooMany(LedgerApi ledger) {
    String fund = Booked.paid(ledger).fund();
    for (int time = 0; time < 2; time++) {
      LedgerApi.Answer taken =
          ledger
              .as("fund-manager")
              .post(
                  "/api/v1/funds/" + fund + "/capital",
                  """
                  {"source":"ALLOCATION","amount":"700.00",
                   "document":{"number":"财预〔2025〕7号","dated":"2025-12-21"},"on":"2025-12-21"}
                  """);
      assertThat(taken.status()).isEqualTo(200);
    }
    return fund;
  }

  @Test
  void a_cashier_asks_and_a_manager_confirms_and_both_bookings_stand_side_by_side(
      LedgerApi ledger) {
    String page = "/books/" + fundWithOneTooMany(ledger) + "/capital-corrections";
    try (Visit cashier = new Visit(chromium, ledger).as("cashier");
        Visit manager = new Visit(chromium, ledger).as("fund-manager")) {
      cashier.go(page);
      assertThat(cashier.at(".empty")).containsText("没有更正");
      cashier.at(".heading .btn-primary").click();
      assertThat(cashier.at("tbody tr")).hasCount(3);
      cashier.picture("capital-correction-choose");
      cashier.at("tbody tr:first-child .btn").click();
      cashier.at("#n-amount").fill("700.00");
      cashier.at("#n-number").fill("银行对账单 8");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".refusal")).containsText("CORRECTION_CHANGES_NOTHING");
      cashier.at("#n-amount").fill("70.00");
      cashier.picture("capital-correction-new");
      cashier.at("#propose input[name=on]").fill("2025-12-22");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".correction .status")).hasText("待确认");
      assertThat(cashier.at(".confirm-form")).hasCount(0);

      manager.go(page);
      manager.at(".confirm-form input[name=on]").fill("2025-12-22");
      manager.at(".confirm-form .btn-primary").click();
      assertThat(manager.at(".correction .status")).hasText("已更正");
      assertThat(manager.at(".compare .changed")).hasText("70.00");
      manager.picture("capital-correction-done");
      manager.go(page + "?status=CONFIRMED&lang=en");
      assertThat(manager.text()).contains("As booked", "Corrected to", "Corrections of capital");
      cashier.hasNoComplaints();
      manager.hasNoComplaints();
    }
  }

  @Test
  void of_two_that_are_alike_only_the_wrong_one_is_shown_with_its_vouchers(LedgerApi ledger) {
    String fund = fundWithOneTooMany(ledger);
    String body =
        """
        {"received":"0.00","document":{"number":"银行对账单 9","dated":"2025-12-22"},
         "on":"2025-12-20"}
        """;
    LedgerApi cashier = ledger.as("cashier");
    String tranche = "/api/v1/funds/" + fund + "/tranches/3/corrections";
    String key = "capital-correction-" + Example.unique();
    LedgerApi.Answer first = cashier.post(tranche, body, key);
    LedgerApi.Answer again = cashier.post(tranche, body, key);
    String confirm =
        "/api/v1/funds/" + fund + "/capital-corrections/" + first.text("id") + "/confirm";
    LedgerApi.Answer early = ledger.as("fund-manager").post(confirm, "{\"on\":\"2025-12-20\"}");
    LedgerApi.Answer done = ledger.as("fund-manager").post(confirm, "{\"on\":\"2025-12-22\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(early.code()).isEqualTo("CORRECTION_BEFORE_BOOKING");
    assertThat(done.status()).isEqualTo(200);
    List<String> told = new ArrayList<>();
    for (JsonNode v :
        ledger
            .as("auditor")
            .get("/api/v1/funds/" + fund + "/vouchers?q=财预〔2025〕7号&sort=id", done.position())
            .body()
            .path("items")) {
      told.add(
          v.path("total").asText()
              + " "
              + v.path("red").asText()
              + " corrects "
              + v.path("corrects").size()
              + " corrected by "
              + v.path("correctedBy").size());
    }
    assertThat(told)
        .containsExactly(
            "700.00 false corrects 0 corrected by 0",
            "700.00 false corrects 0 corrected by 1",
            "-700.00 true corrects 1 corrected by 0");
  }
}

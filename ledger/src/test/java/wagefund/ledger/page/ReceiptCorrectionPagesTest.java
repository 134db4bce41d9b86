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

/** A wrong receipt is found, one officer says what really came, another confirms. */
@ExtendWith(RunningLedger.class)
class ReceiptCorrectionPagesTest {

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

  /** A receipt of 3,000.00 on the claim of 17,000.00. */
  private record Received(Booked booked, String claim, String receipt, String position) {

    static Received of(LedgerApi ledger) {
      Booked booked = Booked.paid(ledger);
      LedgerApi auditor = ledger.as("auditor");
      String arrears =
          auditor.get("/api/v1/advances/" + booked.advance()).body().path("caseId").asText();
      LedgerApi.Answer taken =
          ledger
              .as("recovery")
              .post(
                  "/api/v1/cases/" + arrears + "/receipts",
                  """
                  {"fundId":"%s","amount":"3000.00","channel":"BANK","payer":"锦绣安居建筑劳务有限公司",
                   "document":{"number":"进账单 3","dated":"2025-12-21"},"on":"2025-12-21"}
                  """
                      .formatted(booked.fund()));
      assertThat(taken.status()).isEqualTo(201);
      JsonNode row =
          auditor
              .get("/api/v1/cases/" + arrears + "/receipts", taken.position())
              .body()
              .path("items")
              .path(0);
      return new Received(
          booked, row.path("claimId").asText(), row.path("id").asText(), taken.position());
    }

    String corrections() {
      return "/api/v1/claims/" + claim + "/receipts/" + receipt + "/corrections";
    }
  }

  @Test
  void a_cashier_asks_and_a_manager_confirms_and_both_bookings_stand_side_by_side(
      LedgerApi ledger) {
    Received received = Received.of(ledger);
    String page = "/books/" + received.booked().fund() + "/receipt-corrections";
    try (Visit cashier = new Visit(chromium, ledger).as("cashier");
        Visit manager = new Visit(chromium, ledger).as("fund-manager")) {
      cashier.go(page);
      assertThat(cashier.at(".empty")).containsText("没有更正");
      cashier.picture("receipt-corrections-empty");
      cashier.at(".heading .btn-primary").click();
      cashier.at("#q").fill("3,000.00");
      cashier.at(".inline-form .btn-primary").click();
      assertThat(cashier.at("tbody tr")).hasCount(1);
      cashier.picture("receipt-correction-choose");
      cashier.at("tbody .btn").click();
      cashier.at("#n-received").fill("3000.00");
      cashier.at("#n-number").fill("银行对账单 8");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".refusal")).containsText("CORRECTION_CHANGES_NOTHING");
      String nobodyOwes = Booked.paid(ledger).fund();
      var unused = cashier.page().reload();
      cashier.at("#n-received").fill("3000.00");
      cashier.at("#n-fund").selectOption(nobodyOwes);
      cashier.at("#n-number").fill("银行对账单 8");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".refusal")).containsText("NOTHING_TO_RECOVER");
      cashier.at("#n-fund").selectOption("");
      cashier.at("#n-received").fill("300.00");
      cashier.picture("receipt-correction-new");
      cashier.at("#propose input[name=on]").fill("2025-12-22");
      cashier.at("#propose .btn-primary").click();
      assertThat(cashier.at(".correction .status")).hasText("待确认");
      assertThat(cashier.at(".confirm-form")).hasCount(0);

      manager.go(page);
      manager.picture("receipt-correction-waits");
      manager.at(".confirm-form input[name=on]").fill("2025-12-22");
      manager.at(".confirm-form .btn-primary").click();
      assertThat(manager.at(".correction .status")).hasText("已更正");
      assertThat(manager.at(".compare .changed")).hasText("300.00");
      manager.at(".correction a:has-text('原凭证与更正凭证')").click();
      assertThat(manager.at("tbody tr")).hasCount(3);
      manager.picture("receipt-correction-vouchers");
      manager.go(page + "?status=CONFIRMED&lang=en");
      assertThat(manager.text()).contains("As booked", "Corrected to", "Corrections of receipts");
      cashier.hasNoComplaints();
      manager.hasNoComplaints();
    }
  }

  @Test
  void what_was_booked_and_both_vouchers_are_one_family_and_one_key_has_one_effect(
      LedgerApi ledger) {
    Received received = Received.of(ledger);
    String body =
        """
        {"received":"300.00","document":{"number":"银行对账单 9","dated":"2025-12-22"},
         "on":"2025-12-22"}
        """;
    LedgerApi cashier = ledger.as("cashier");
    String key = "receipt-correction-" + Example.unique();
    LedgerApi.Answer first = cashier.post(received.corrections(), body, key);
    LedgerApi.Answer again = cashier.post(received.corrections(), body, key);
    LedgerApi.Answer unknown =
        cashier.post(
            "/api/v1/claims/" + received.claim() + "/receipts/no-such-receipt/corrections", body);
    String confirm =
        "/api/v1/claims/"
            + received.claim()
            + "/receipt-corrections/"
            + first.text("id")
            + "/confirm";
    LedgerApi.Answer done = ledger.as("fund-manager").post(confirm, "{\"on\":\"2025-12-22\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(unknown.code()).isEqualTo("RECEIPT_UNKNOWN");
    assertThat(done.status()).isEqualTo(200);
    JsonNode vouchers =
        ledger
            .as("auditor")
            .get(
                "/api/v1/funds/" + received.booked().fund() + "/vouchers?corrections=true&sort=id",
                done.position())
            .body()
            .path("items");
    List<String> told = new ArrayList<>();
    vouchers.forEach(
        v ->
            told.add(
                v.path("total").asText()
                    + " "
                    + v.path("red").asText()
                    + " "
                    + v.path("preparer").asText()
                    + " "
                    + v.path("checker").asText()
                    + " corrects "
                    + v.path("corrects").size()
                    + " corrected by "
                    + v.path("correctedBy").size()));
    assertThat(told)
        .containsExactly(
            "3000.00 false recovery  corrects 0 corrected by 2",
            "-3000.00 true cashier fund-manager corrects 1 corrected by 0",
            "300.00 false cashier fund-manager corrects 1 corrected by 0");
  }
}

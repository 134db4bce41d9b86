package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** What is put right after the debtor changed stands in the books of who owes it now. */
@ExtendWith(RunningLedger.class)
class ChangedDebtorBooksTest {

  private static final String PAPER = "{\"number\":\"更名通知 1\",\"dated\":\"2025-12-21\"}";

  private static String claim(LedgerApi ledger, Booked booked) {
    return ledger
        .as("auditor")
        .get("/api/v1/claims?fundId=" + booked.fund())
        .body()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  private static void rename(LedgerApi ledger, String claim) {
    LedgerApi.Answer renamed =
        ledger
            .as("recovery")
            .post(
                "/api/v1/claims/" + claim + "/debtors",
                """
                {"kind":"EMPLOYER","name":"新锦绣劳务有限公司","reason":"RENAMED","document":%s,
                 "on":"2025-12-21"}
                """
                    .formatted(PAPER));
    assertThat(renamed.status()).as(renamed.body().toString()).isEqualTo(201);
  }

  /** What stands on each debtor; who has nothing is left out. */
  private static Map<String, String> byDebtor(LedgerApi ledger, Booked booked, String position) {
    JsonNode rows =
        ledger
            .as("auditor")
            .get("/api/v1/funds/" + booked.fund() + "/sub-ledger/1218.01?by=DEBTOR", position)
            .body()
            .path("items");
    Map<String, String> balances = new TreeMap<>();
    rows.forEach(
        row -> {
          if (!row.path("closing").asText().equals("0.00")) {
            balances.put(row.path("item").asText(), row.path("closing").asText());
          }
        });
    return balances;
  }

  @Test
  void a_payment_that_is_put_right_after_the_debtor_was_renamed_is_owed_by_the_new_one(
      LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    rename(ledger, claim(ledger, booked));

    String correction = booked.propose(ledger, "4900.00", "2025-12-22");
    LedgerApi.Answer done =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/batches/" + booked.batch() + "/corrections/" + correction + "/confirm",
                "{\"on\":\"2025-12-22\"}");

    assertThat(done.status()).isEqualTo(200);
    assertThat(byDebtor(ledger, booked, done.position()))
        .isEqualTo(Map.of("新锦绣劳务有限公司", "16900.00"));
  }

  @Test
  void a_receipt_that_is_put_right_after_the_debtor_was_renamed_is_owed_by_the_new_one(
      LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    String claim = claim(ledger, booked);
    String arrears =
        ledger
            .as("auditor")
            .get("/api/v1/advances/" + booked.advance())
            .body()
            .path("caseId")
            .asText();
    LedgerApi.Answer taken =
        ledger
            .as("recovery")
            .post(
                "/api/v1/cases/" + arrears + "/receipts",
                """
                {"fundId":"%s","amount":"3000.00","channel":"BANK","payer":"锦绣",
                 "document":%s,"on":"2025-12-21"}
                """
                    .formatted(booked.fund(), PAPER));
    rename(ledger, claim);

    LedgerApi.Answer proposed =
        ledger
            .as("cashier")
            .post(
                "/api/v1/claims/" + claim + "/receipts/" + taken.text("id") + "/corrections",
                "{\"received\":\"300.00\",\"document\":%s,\"on\":\"2025-12-22\"}".formatted(PAPER));
    LedgerApi.Answer done =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/claims/"
                    + claim
                    + "/receipt-corrections/"
                    + proposed.text("id")
                    + "/confirm",
                "{\"on\":\"2025-12-22\"}");

    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    assertThat(byDebtor(ledger, booked, done.position()))
        .isEqualTo(Map.of("新锦绣劳务有限公司", "16700.00"));
  }
}

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

/** What the checklist of a month warns of, at its boundary, and where something can be done. */
@ExtendWith(RunningLedger.class)
class PeriodChecklistTest {

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

  /** Such as {@code WARNING entries 1, received 0.01, paid 0.00}. */
  private static String item(LedgerApi ledger, Booked booked, String month, String code) {
    JsonNode checklist =
        ledger
            .as("auditor")
            .get("/api/v1/funds/" + booked.fund() + "/periods/" + month)
            .body()
            .path("checklist");
    for (JsonNode item : checklist) {
      if (item.path("code").asText().equals(code)) {
        List<String> facts = new ArrayList<>();
        item.path("facts")
            .forEach(f -> facts.add(f.path("name").asText() + " " + f.path("value").asText()));
        return item.path("grade").asText() + " " + String.join(", ", facts);
      }
    }
    return "missing";
  }

  private static void close(LedgerApi ledger, Booked booked, String month) {
    String period = "/api/v1/funds/" + booked.fund() + "/periods/" + month;
    assertThat(ledger.as("fund-manager").post(period + "/closing", "{}").status()).isEqualTo(201);
    LedgerApi.Answer closed = ledger.as("approver").post(period + "/close", "{}");
    assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);
    assertThat(
            ledger
                .as("auditor")
                .get("/api/v1/funds/" + booked.fund() + "/vouchers", closed.position())
                .status())
        .isEqualTo(200);
  }

  private static String entry(String amount, String side, String day) {
    return "<Ntry><Amt Ccy='CNY'>%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>东城建筑</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>"
        .formatted(amount, side, day);
  }

  private static String balance(String type, String amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy='CNY'>%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-12-01</Dt></Dt></Bal>"
        .formatted(type, amount);
  }

  @Test
  void an_entry_of_the_bank_warns_in_its_month_until_it_is_booked_on_its_page(LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    assertThat(item(ledger, booked, "2025-11", "BANK_ENTRIES_OPEN"))
        .isEqualTo("PASSED entries 0, received 0.00, paid 0.00");
    String content =
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt><Id>S1</Id><CreDtTm>2025-12-02T08:00:00</CreDtTm>"
            + balance("OPBD", "100.00")
            + balance("CLBD", "100.02")
            + entry("0.01", "CRDT", "2025-11-30")
            + entry("0.03", "CRDT", "2025-12-01")
            + entry("0.02", "DBIT", "2025-12-01")
            + "</Stmt></BkToCstmrStmt></Document>";
    LedgerApi.Answer imported =
        ledger
            .as("cashier")
            .post(
                "/api/v1/funds/" + booked.fund() + "/bank-statements",
                "{\"content\":\"" + content + "\"}");
    assertThat(imported.status()).as(imported.body().toString()).isEqualTo(201);
    assertThat(
            ledger
                .as("auditor")
                .get("/api/v1/funds/" + booked.fund(), imported.position())
                .status())
        .isEqualTo(200);

    assertThat(item(ledger, booked, "2025-11", "BANK_ENTRIES_OPEN"))
        .isEqualTo("WARNING entries 1, received 0.01, paid 0.00");
    assertThat(item(ledger, booked, "2025-12", "BANK_ENTRIES_OPEN"))
        .isEqualTo("WARNING entries 3, received 0.04, paid 0.02");
    close(ledger, booked, "2025-11");

    try (Visit recovery = new Visit(chromium, ledger).as("recovery")) {
      recovery.go("/books/" + booked.fund() + "/periods/2025-12");
      recovery.at("#item-BANK_ENTRIES_OPEN a").click();
      assertThat(recovery.page().url()).contains("/bank-entries?status=OPEN");
      assertThat(recovery.at("tbody tr")).hasCount(3);
      recovery.picture("bank-entries");
      recovery.at("tbody tr").first().locator("summary").click();
      recovery.at("tbody tr").first().locator(".btn-primary").click();
      assertThat(recovery.at(".notice")).containsText("待查款");
      assertThat(recovery.at("tbody tr")).hasCount(2);
      recovery.hasNoComplaints();
    }
    assertThat(item(ledger, booked, "2025-12", "BANK_ENTRIES_OPEN"))
        .isEqualTo("WARNING entries 2, received 0.03, paid 0.02");
  }

  @Test
  void vouchers_that_no_checkpoint_covers_warn_until_one_is_signed(LedgerApi ledger) {
    Booked booked = Booked.paid(ledger);
    try (Visit manager = new Visit(chromium, ledger).as("fund-manager")) {
      manager.go("/posting");
      manager.at("#seal .btn").click();
      assertThat(manager.at(".notice")).containsText("检查点");
      assertThat(item(ledger, booked, "2025-12", "CHECKPOINT")).isEqualTo("PASSED vouchers 0");
      LedgerApi.Answer received =
          ledger
              .as("fund-manager")
              .post(
                  "/api/v1/funds/" + booked.fund() + "/capital",
                  "{\"source\":\"ALLOCATION\",\"amount\":\"0.01\",\"document\":{\"number\":\"财预2号\",\"dated\":\"2025-12-31\"},\"on\":\"2025-12-31\"}");
      assertThat(
              ledger
                  .as("auditor")
                  .get("/api/v1/funds/" + booked.fund(), received.position())
                  .status())
          .isEqualTo(200);
      assertThat(item(ledger, booked, "2025-12", "CHECKPOINT")).isEqualTo("WARNING vouchers 1");
      assertThat(item(ledger, booked, "2025-11", "CHECKPOINT")).isEqualTo("PASSED vouchers 0");
      manager.go("/books/" + booked.fund() + "/periods/2025-12");
      manager.at("#item-CHECKPOINT a").click();
      assertThat(manager.page().url()).endsWith("/posting#checkpoint");
      manager.at("#seal .btn").click();
      assertThat(item(ledger, booked, "2025-12", "CHECKPOINT")).isEqualTo("PASSED vouchers 0");
      manager.picture("posting-checkpoint");
      manager.hasNoComplaints();
    }
  }
}

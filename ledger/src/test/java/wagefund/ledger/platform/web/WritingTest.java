package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class WritingTest {

  @Test
  void an_advance_goes_from_case_to_payment_and_recovery_over_http(LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);
    String reference = UUID.randomUUID().toString();
    LedgerApi.Answer opened =
        ledger
            .as("clerk")
            .post(
                "/api/v1/cases", StoryOverHttp.caseBody(reference, StoryOverHttp.workers(100, 5)));
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    String caseId = opened.text("id");
    String request = StoryOverHttp.advanceBody(caseId, fund);
    LedgerApi.Answer preview = ledger.as("clerk").post("/api/v1/advances/preview", request);
    assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
    LedgerApi.Answer requested = ledger.as("clerk").post("/api/v1/advances", request);
    assertThat(requested.status()).as(requested.body().toString()).isEqualTo(201);
    assertThat(requested.text("total")).isEqualTo(preview.text("total"));
    String advance = requested.text("id");
    preview
        .body()
        .path("stages")
        .forEach(
            stage -> {
              String role = stage.path("role").asText().toLowerCase(java.util.Locale.ROOT);
              LedgerApi.Answer signed =
                  ledger
                      .as(role)
                      .post(
                          "/api/v1/advances/" + advance + "/sign",
                          "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"2026-01-08\"}"
                              .formatted(requested.text("digest")));
              assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
            });
    LedgerApi.Answer released =
        ledger
            .as("cashier")
            .post("/api/v1/advances/" + advance + "/release", "{\"on\":\"2026-01-09\"}");
    assertThat(released.status()).as(released.body().toString()).isEqualTo(201);
    String batch = released.text("batchId");
    LedgerApi.Answer reported =
        ledger
            .as("cashier")
            .post(
                "/api/v1/batches/" + batch + "/report",
                """
                {"lines":[{"lineNo":2,"outcome":"RETURNED","reason":"账号户名不符"}],
                 "remaining":"SUCCEEDED","on":"2026-01-10"}
                """);
    assertThat(reported.status()).as(reported.body().toString()).isEqualTo(200);
    LedgerApi.Answer corrected =
        ledger
            .as("cashier")
            .post(
                "/api/v1/batches/" + batch + "/lines/2/correct",
                "{\"cardNumber\":\"%s\",\"bank\":\"ICBC\"}"
                    .formatted(StoryOverHttp.cardNumber(7001)));
    assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
    LedgerApi.Answer same =
        ledger.as("cashier").post("/api/v1/batches/" + batch + "/lines/2/reissue", "{}");
    assertThat(same.code()).isEqualTo("REISSUER_IS_CORRECTOR");
    LedgerApi.Answer reissued =
        ledger.as("cashier2").post("/api/v1/batches/" + batch + "/lines/2/reissue", "{}");
    assertThat(reissued.status()).as(reissued.body().toString()).isEqualTo(200);
    LedgerApi.Answer receipt =
        ledger
            .as("recovery")
            .post(
                "/api/v1/cases/" + caseId + "/receipts",
                """
                {"fundId":"%s","amount":"1000.00","channel":"COURT","payer":"人民法院",
                 "document":%s,"method":"FUND_FIRST","on":"2026-03-01"}
                """
                    .formatted(fund, StoryOverHttp.DOCUMENT));
    assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
    assertThat(receipt.text("toFund")).isEqualTo("1000.00");
  }

  @Test
  void a_fund_is_established_with_its_scheme_or_not_at_all(LedgerApi ledger) {
    String body = StoryOverHttp.fundBody("fund-half").replace("jinzhou-2018-worker", "nowhere");

    LedgerApi.Answer refused = ledger.as("fund-manager").post("/api/v1/funds", body);
    assertThat(refused.status()).isEqualTo(404);

    String early =
        StoryOverHttp.fundBody("fund-half")
            .replace("\"shipped\":\"jinzhou-2018-worker\"", "\"content\":\"title: 1\"");
    assertThat(ledger.as("fund-manager").post("/api/v1/funds", early).status()).isEqualTo(400);

    LedgerApi.Answer notHers =
        ledger.as("clerk").post("/api/v1/funds", StoryOverHttp.fundBody("fund-half"));
    assertThat(notHers.code()).isEqualTo("FUND_MANAGER_NEEDED");

    LedgerApi.Answer whole =
        ledger.as("fund-manager").post("/api/v1/funds", StoryOverHttp.fundBody("fund-half"));
    assertThat(whole.status()).as(whole.body().toString()).isEqualTo(201);
  }

  @Test
  void the_same_key_and_request_have_one_effect(LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);
    String key = UUID.randomUUID().toString();
    String capital =
        "{\"source\":\"DONATION\",\"amount\":10.5,\"document\":%s}"
            .formatted(StoryOverHttp.DOCUMENT);
    String path = "/api/v1/funds/" + fund + "/capital";

    LedgerApi.Answer first = ledger.as("fund-manager").post(path, capital, key);
    LedgerApi.Answer again = ledger.as("fund-manager").post(path, capital, key);
    LedgerApi.Answer other =
        ledger.as("fund-manager").post(path, capital.replace("10.5", "10.6"), key);

    assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }
}

package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class ReadingTest {

  @Test
  void a_read_that_names_a_write_shows_it(LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);
    String path = "/api/v1/funds/" + fund;

    for (int i = 1; i <= 5; i++) {
      LedgerApi.Answer received =
          ledger
              .as("fund-manager")
              .post(
                  path + "/capital",
                  "{\"source\":\"REPLENISHMENT\",\"amount\":\"1.00\",\"document\":%s}"
                      .formatted(StoryOverHttp.DOCUMENT));
      LedgerApi.Answer read = ledger.as("auditor").get(path, received.position());
      assertThat(read.text("bank")).as(read.body().toString()).isEqualTo((1_000_000 + i) + ".00");
    }
    LedgerApi.Answer movements = ledger.as("auditor").get(path + "/movements?size=2&page=1");
    assertThat(movements.body().path("items").size()).isEqualTo(2);
    assertThat(movements.body().path("total").asInt()).isEqualTo(6);
    LedgerApi.Answer schemes = ledger.as("auditor").get(path + "/schemes");
    assertThat(schemes.body().path("items").path(0).path("schemeId").asText()).isNotEmpty();
  }

  @Test
  void a_case_and_an_advance_are_shown_with_masked_people(LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);
    String reference = UUID.randomUUID().toString();
    LedgerApi.Answer opened =
        ledger
            .as("case-system")
            .post(
                "/api/v1/cases", StoryOverHttp.caseBody(reference, StoryOverHttp.workers(200, 3)));
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    String caseId = opened.text("id");
    LedgerApi.Answer requested =
        ledger.as("case-system").post("/api/v1/advances", StoryOverHttp.advanceBody(caseId, fund));
    assertThat(requested.status()).as(requested.body().toString()).isEqualTo(201);

    LedgerApi officer = ledger.as("auditor");
    LedgerApi.Answer found = officer.get("/api/v1/cases?q=" + reference, requested.position());
    assertThat(found.body().path("total").asInt()).isEqualTo(1);
    assertThat(found.body().path("items").path(0).path("arrears").asText()).isEqualTo("18000.00");
    LedgerApi.Answer workers = officer.get("/api/v1/cases/" + caseId + "/workers");
    assertThat(workers.body().path("items").path(1).path("name").asText())
        .isEqualTo(StoryOverHttp.name(201));
    assertThat(workers.body().toString())
        .doesNotContain(StoryOverHttp.idNumber(201))
        .doesNotContain(StoryOverHttp.cardNumber(201));
    assertThat(officer.get("/api/v1/cases/" + caseId + "/account").status()).isEqualTo(200);

    String id = requested.text("id");
    LedgerApi.Answer advance = officer.get("/api/v1/advances/" + id);
    assertThat(advance.body().path("status").asText()).isEqualTo("REQUESTED");
    assertThat(advance.body().path("digest").asText()).isEqualTo(requested.text("digest"));
    assertThat(advance.body().path("caps").size()).isPositive();
    assertThat(advance.body().path("stages").path(0).path("status").asText()).isEqualTo("WAITING");
    assertThat(officer.get("/api/v1/advances/" + id + "/lines").body().path("total").asInt())
        .isEqualTo(3);
    assertThat(
            officer
                .get("/api/v1/advances?status=REQUESTED&fundId=" + fund + "&sort=-total")
                .body()
                .path("total")
                .asInt())
        .isEqualTo(1);
    for (String statement :
        new String[] {
          "approval-sheet?advance=" + id + "&format=pdf",
          "approval-sheet?advance=" + id + "&format=xlsx",
          "fund-movement?fund=" + fund + "&from=2026-01-01&to=2026-12-31",
          "case-account?case=" + caseId
        }) {
      LedgerApi.Answer written = officer.get("/api/v1/statements/" + statement);
      assertThat(written.status()).as(statement + written.body()).isEqualTo(200);
      assertThat(written.raw().body().length).isGreaterThan(1000);
    }
  }

  @Test
  void the_machine_readable_description_names_every_door(LedgerApi ledger) {
    LedgerApi.Answer description = ledger.get("/v3/api-docs");

    assertThat(description.status()).isEqualTo(200);
    var paths = description.body().path("paths");
    assertThat(paths.fieldNames())
        .toIterable()
        .contains(
            "/api/v1/sign-in",
            "/api/v1/funds",
            "/api/v1/funds/{id}/capital",
            "/api/v1/cases",
            "/api/v1/cases/{caseId}/receipts",
            "/api/v1/advances/{id}/sign",
            "/api/v1/batches/{id}/report",
            "/api/v1/statements/fund-movement");
    assertThat(paths.path("/api/v1/funds").path("post").path("parameters").toString())
        .contains("Idempotency-Key");
    assertThat(description.body().path("components").path("schemas").has("Problem")).isTrue();
  }

  @Test
  void health_tells_how_far_reading_lags(LedgerApi ledger) {
    LedgerApi.Answer health = ledger.get("/actuator/health");

    assertThat(health.text("status")).isEqualTo("UP");
    assertThat(health.body().path("components").path("ledger").path("details").has("lag"))
        .as(health.body().toString())
        .isTrue();
    assertThat(health.body().path("components").has("db")).isTrue();
  }
}

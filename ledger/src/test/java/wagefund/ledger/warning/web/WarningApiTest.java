package wagefund.ledger.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.page.Example;

/** Warnings on a running ledger: steps of a case move its clocks, payments end warnings. */
@ExtendWith(RunningLedger.class)
class WarningApiTest {

  private static final String PAPER =
      "\"document\":{\"number\":\"受〔2026〕1号\",\"title\":\"受理通知\",\"dated\":\"2026-03-26\"}";

  private static String of(LedgerApi ledger, String asOf, String subject, String position) {
    return all(ledger, asOf, position)
        .filter(w -> w.at("/caseId").asText().equals(subject) || id(w).equals(subject))
        .map(
            w ->
                w.path("colour").asText()
                    + " "
                    + w.path("code").asText()
                    + " "
                    + w.path("dueOn").asText())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String id(JsonNode warning) {
    return warning.at("/subject/id").asText();
  }

  private static Stream<JsonNode> all(LedgerApi ledger, String asOf, String position) {
    String path = "/api/v1/warnings?size=200&asOf=" + asOf;
    LedgerApi auditor = ledger.as("auditor");
    LedgerApi.Answer first = position.isEmpty() ? auditor.get(path) : auditor.get(path, position);
    assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
    int total = first.body().path("total").asInt();
    Stream<JsonNode> items = items(first);
    for (int page = 1; page * 200 < total; page++) {
      items =
          Stream.concat(
              items,
              items(
                  ledger
                      .as("auditor")
                      .get("/api/v1/warnings?size=200&page=" + page + "&asOf=" + asOf)));
    }
    return items;
  }

  private static Stream<JsonNode> items(LedgerApi.Answer answer) {
    return StreamSupport.stream(answer.body().path("items").spliterator(), false);
  }

  /** A case that is shown already. */
  private static String shownCase(LedgerApi ledger) {
    String id = Example.arrearsCase(ledger);
    while (ledger.as("auditor").get("/api/v1/cases/" + id).status() != 200) {
      Thread.onSpinWait();
    }
    return id;
  }

  private static LedgerApi.Answer step(LedgerApi ledger, String id, String step, String on) {
    return ledger
        .as("clerk")
        .post(
            "/api/v1/cases/" + id + "/steps",
            "{\"step\":\"" + step + "\"," + PAPER + ",\"on\":\"" + on + "\"}");
  }

  @Test
  void the_clocks_of_a_case_run_from_its_steps(LedgerApi ledger) {
    String id = shownCase(ledger);
    assertThat(of(ledger, "2026-03-26", id, "")).isEqualTo("ORANGE CASE_TO_ACCEPT 2026-03-26");
    LedgerApi.Answer accepted = step(ledger, id, "ACCEPTED", "2026-03-26");
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(201);
    assertThat(of(ledger, "2026-03-28", id, accepted.position()))
        .isEqualTo("RED CASE_TO_CONTACT 2026-03-27");
    assertThat(step(ledger, id, "ACCEPTED", "2026-03-27").code())
        .isEqualTo("CASE_STEP_TAKEN_ALREADY");
    assertThat(step(ledger, id, "CONTACTED", "2026-03-25").code()).isEqualTo("CASE_STEP_TOO_EARLY");
    LedgerApi.Answer contacted = step(ledger, id, "CONTACTED", "2026-03-28");
    assertThat(of(ledger, "2026-03-28", id, contacted.position())).isEmpty();
    assertThat(of(ledger, "2026-04-01", id, "")).isEqualTo("YELLOW CASE_TO_SETTLE 2026-04-04");
    assertThat(of(ledger, "2026-04-05", id, "")).isEqualTo("RED CASE_TO_SETTLE 2026-04-04");
    JsonNode steps =
        ledger.as("auditor").get("/api/v1/cases/" + id + "/steps").body().path("items");
    assertThat(steps.findValuesAsText("step")).containsExactly("ACCEPTED", "CONTACTED");
    assertThat(steps.at("/0/officer").asText()).isEqualTo("clerk");
    assertThat(steps.at("/0/document").asText()).contains("受〔2026〕1号");
  }

  @Test
  void a_supervised_case_has_a_limit_of_its_own_and_the_last_one_counts(LedgerApi ledger) {
    String id = Example.arrearsCase(ledger);
    String path = "/api/v1/cases/" + id + "/supervision";
    LedgerApi clerk = ledger.as("clerk");
    String early = "{\"dueOn\":\"2026-03-25\"," + PAPER + ",\"on\":\"2026-03-26\"}";
    assertThat(clerk.post(path, early).code()).isEqualTo("CASE_LIMIT_BEFORE_ITS_START");
    String first = "{\"dueOn\":\"2026-04-10\"," + PAPER + ",\"on\":\"2026-03-26\"}";
    assertThat(clerk.post(path, first).status()).isEqualTo(201);
    String second = "{\"dueOn\":\"2026-05-10\"," + PAPER + ",\"on\":\"2026-04-02\"}";
    String position = clerk.post(path, second).position();
    assertThat(of(ledger, "2026-05-05", id, position))
        .contains("YELLOW CASE_SUPERVISED 2026-05-10");
    assertThat(of(ledger, "2026-05-11", id, "")).contains("RED CASE_SUPERVISED 2026-05-10");
    assertThat(ledger.as("cashier").post(path, first).code()).isEqualTo("CASE_ROLE_NEEDED");
  }

  @Test
  void a_fund_below_its_floor_is_warned_of_and_counted(LedgerApi ledger) {
    String paper = "{\"number\":\"财预1号\",\"dated\":\"2026-01-04\"}";
    LedgerApi manager = ledger.as("fund-manager");
    String fund = "floor-" + Example.unique();
    LedgerApi.Answer established =
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"%s","name":"示例周转金","kind":"EMERGENCY","level":"COUNTY",
             "keeper":"示例局","custody":"专账","floor":"1000000.00","document":%s,
             "scheme":{"shipped":"jinzhou-2018-case","effectiveFrom":"2026-01-01","document":%s},
             "on":"2026-01-04"}
            """
                .formatted(fund, fund, paper, paper));
    assertThat(established.status()).as(established.body().toString()).isEqualTo(201);
    assertThat(of(ledger, "2026-04-01", fund, established.position()))
        .isEqualTo("RED FUND_BELOW_FLOOR null");
    assertThat(counts(ledger, fund)).contains("{\"RED\":1,\"ORANGE\":0,\"YELLOW\":0}");
    LedgerApi.Answer received =
        manager.post(
            "/api/v1/funds/" + fund + "/capital",
            """
            {"source":"ALLOCATION","amount":"1200000.00","document":%s,"on":"2026-01-05"}
            """
                .formatted(paper));
    assertThat(of(ledger, "2026-04-01", fund, received.position())).isEmpty();
    assertThat(counts(ledger, fund)).contains("{\"RED\":0,\"ORANGE\":0,\"YELLOW\":0}");
  }

  private static String counts(LedgerApi ledger, String fund) {
    return ledger
        .as("auditor")
        .get("/api/v1/warnings/counts?asOf=2026-04-01&fundId=" + fund)
        .body()
        .path("byColour")
        .toString();
  }

  @Test
  void the_list_is_sorted_filtered_and_paged(LedgerApi ledger) {
    shownCase(ledger);
    LedgerApi auditor = ledger.as("auditor");
    LedgerApi.Answer red = auditor.get("/api/v1/warnings?colour=RED&kind=CASE&size=1&sort=-amount");
    assertThat(red.body().path("items").size()).isEqualTo(1);
    assertThat(red.body().at("/items/0/colour").asText()).isEqualTo("RED");
    assertThat(red.body().at("/items/0/zh").asText()).isNotEmpty();
    assertThat(red.body().at("/items/0/link").asText()).startsWith("/cases/");
    assertThat(auditor.get("/api/v1/warnings?sort=height").code()).isEqualTo("SORT_UNKNOWN");
    assertThat(auditor.get("/api/v1/warnings?colour=PINK").code())
        .isEqualTo("PARAMETER_UNREADABLE");
    assertThat(auditor.get("/api/v1/warnings/rules").text("name")).isEqualTo("standard");
    assertThat(ledger.as("case-system").get("/api/v1/warnings").status()).isEqualTo(200);
  }
}

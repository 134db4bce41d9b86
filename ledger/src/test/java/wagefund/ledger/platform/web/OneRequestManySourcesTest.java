package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.Deeds;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/**
 * Two workers are owed 12,000.00. The deposit holds 2,000.00, the wage account 1,000.00, the
 * emergency fund may advance 1,000.00 to each, a special fund pays the rest.
 */
@ExtendWith(RunningLedger.class)
class OneRequestManySourcesTest {

  private static final String ORDER =
      "order: {sources: [WAGE_DEPOSIT, PROJECT_WAGE_ACCOUNT, EMERGENCY_FUND, SPECIAL_FUND]}";

  private static final String EMERGENCY =
      """
      format: 1
      id: emergency-%s
      version: 1
      title: {zh: 示例市周转金办法}
      source: [{number: 示政办发〔2025〕2号}]
      caps:
        - {name: thousand, kind: fixedAmount, title: {zh: 每人一千元}, level: worker, amount: 1000}
      deposit: {rates: [{percent: 2}]}
      """
          + ORDER;

  private static final String SPECIAL =
      """
      format: 1
      id: special-%s
      version: 1
      title: {zh: 示例市专项资金办法}
      source: [{number: 示政办发〔2025〕3号}]
      caps: []
      fund: {kind: SPECIAL_FUND}
      """
          + ORDER;

  private final LedgerApi ledger;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String project = "某示例项目" + run;
  private final Deeds deeds;

  OneRequestManySourcesTest(LedgerApi ledger) {
    this.ledger = ledger;
    this.deeds = new Deeds(ledger);
  }

  private LedgerApi.Answer post(String officer, String path, String body) {
    return deeds.done(officer, path, body);
  }

  private JsonNode read(String path) {
    return deeds.seen(path);
  }

  private String fund(String name, String scheme) {
    String id = name + "-" + run;
    String content = scheme.formatted(run).replace("\n", "\\n").replace("\"", "\\\"");
    post(
        "fund-manager",
        "/funds",
        StoryOverHttp.fundBody(id)
            .replace("\"EMERGENCY\"", name.equals("special") ? "\"SPECIAL\"" : "\"EMERGENCY\"")
            .replace("\"shipped\":\"jinzhou-2018-worker\"", "\"content\":\"" + content + "\""));
    post(
        "fund-manager",
        "/funds/" + id + "/capital",
        "{\"source\":\"ALLOCATION\",\"amount\":\"50000.00\",\"document\":%s,\"on\":\"2026-01-05\"}"
            .formatted(StoryOverHttp.DOCUMENT));
    return id;
  }

  private String arrears(int first) {
    String body =
        StoryOverHttp.caseBody(UUID.randomUUID().toString(), StoryOverHttp.workers(first, 2))
            .replace("\"某项目\"", "\"" + project + "\",\"contractor\":\"某总包公司\"");
    return post("clerk", "/cases", body).text("id");
  }

  private void deposit(String fund) {
    String deposit =
        post(
                "clerk",
                "/deposits",
                """
                {"fundId":"%s","contractor":{"name":"某总包公司"},
                 "projects":[{"project":"%s","contractSum":"100000.00"}],
                 "document":%s,"on":"2026-01-05"}
                """
                    .formatted(fund, project, StoryOverHttp.DOCUMENT))
            .text("id");
    post(
        "clerk",
        "/deposits/" + deposit + "/cash",
        """
        {"bank":"某银行","accountNo":"1","amount":"2000.00","document":%s,"on":"2026-01-05"}
        """
            .formatted(StoryOverHttp.DOCUMENT));
  }

  private String wageAccount(String fund) {
    String account =
        post(
                "clerk",
                "/wage-accounts",
                """
                {"holder":"某总包公司","project":"%s","bank":"某银行","accountNo":"2","fundId":"%s",
                 "lowBalance":"0.00",
                 "duty":{"from":"2026-01","planned":"0.00","fundingDay":20,"payrollDay":15},
                 "document":%s,"on":"2026-01-05"}
                """
                    .formatted(project, fund, StoryOverHttp.DOCUMENT))
            .text("id");
    post(
        "cashier",
        "/wage-accounts/" + account + "/labour-cost",
        """
        {"month":"2026-01","amount":"1000.00","document":%s,"on":"2026-01-05"}
        """
            .formatted(StoryOverHttp.DOCUMENT));
    return account;
  }

  private String request(String caseId, String fund, String special) {
    return """
        {"caseId":"%s","fundId":"%s","specialFundId":"%s","reason":"无力支付","decision":%s,
         "on":"2026-01-07"}
        """
        .formatted(caseId, fund, special, StoryOverHttp.DOCUMENT);
  }

  private JsonNode part(String disbursement, int number) {
    return read("/disbursements/" + disbursement).path("parts").get(number - 1);
  }

  private void payAdvance(String advance) {
    String digest = read("/advances/" + advance).path("digest").asText();
    String sign = "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"2026-01-12\"}".formatted(digest);
    post("checker", "/advances/" + advance + "/sign", sign);
    post("approver", "/advances/" + advance + "/sign", sign);
    String batch =
        post("cashier", "/advances/" + advance + "/release", "{\"on\":\"2026-01-13\"}")
            .text("batchId");
    post(
        "cashier",
        "/batches/" + batch + "/report",
        "{\"remaining\":\"SUCCEEDED\",\"on\":\"2026-01-13\"}");
  }

  private boolean goOn(String disbursement, String on) {
    return post(
            "clerk",
            "/disbursements/" + disbursement + "/continue",
            "{\"on\":\"%s\"}".formatted(on))
        .body()
        .path("changed")
        .asBoolean();
  }

  @Test
  void one_request_is_paid_by_four_sources_in_their_order_and_the_case_closes() {
    String fund = fund("emergency", EMERGENCY);
    String special = fund("special", SPECIAL);
    deposit(fund);
    String account = wageAccount(fund);
    String caseId = arrears(8_000);
    read("/cases/" + caseId);
    String body = request(caseId, fund, special);

    JsonNode preview = post("clerk", "/disbursements/preview", body).body();
    assertThat(preview.path("parts").findValuesAsText("planned"))
        .containsExactly("2000.00", "1000.00", "2000.00", "7000.00");
    assertThat(preview.path("uncovered").asText()).isEqualTo("0.00");
    String id = post("clerk", "/disbursements", body).body().path("disbursementId").asText();

    assertThat(goOn(id, "2026-01-08")).isFalse();
    LedgerApi.Answer tooEarly =
        ledger
            .as("clerk")
            .post(
                "/api/v1/advances",
                "{\"caseId\":\"%s\",\"fundId\":\"%s\",\"reason\":\"急\",\"on\":\"2026-01-08\"}"
                    .formatted(caseId, fund));
    assertThat(tooEarly.code()).isEqualTo("DEPOSIT_FIRST");

    String notice = part(id, 1).path("reference").asText();
    String paper = "{\"document\":%s,\"on\":\"2026-01-08\"}".formatted(StoryOverHttp.DOCUMENT);
    post("checker", "/notices/" + notice + "/issue", paper);
    post("clerk", "/notices/" + notice + "/serve", paper);
    post("cashier", "/notices/" + notice + "/payments", paper.replace("document", "receipt"));
    assertThat(part(id, 1).path("paid").asText()).isEqualTo("2000.00");

    assertThat(goOn(id, "2026-01-09")).isTrue();
    String payroll = part(id, 2).path("reference").asText();
    String payrolls = "/wage-accounts/" + account + "/payrolls/" + payroll;
    String digest = read(payrolls).path("digest").asText();
    post(
        "checker",
        payrolls + "/confirm",
        "{\"digest\":\"%s\",\"on\":\"2026-01-09\"}".formatted(digest));
    post("cashier", payrolls + "/results", "{\"remaining\":\"SUCCEEDED\",\"on\":\"2026-01-09\"}");

    read("/cases/" + caseId);
    post("fund-manager", "/days", "{\"on\":\"2026-01-10\"}");
    String advance = part(id, 3).path("reference").asText();
    assertThat(read("/advances/" + advance).path("total").asText()).isEqualTo("2000.00");
    assertThat(goOn(id, "2026-01-10")).isFalse();
    payAdvance(advance);

    assertThat(goOn(id, "2026-01-12")).isTrue();
    String rest = part(id, 4).path("reference").asText();
    assertThat(read("/advances/" + rest).path("fundId").asText()).isEqualTo(special);
    assertThat(read("/advances/" + rest).path("total").asText()).isEqualTo("7000.00");
    payAdvance(rest);

    JsonNode closed = read("/cases/" + caseId);
    assertThat(closed.path("byDeposit").asText()).isEqualTo("2000.00");
    assertThat(closed.path("byEmployer").asText()).isEqualTo("1000.00");
    assertThat(closed.path("byAdvance").asText()).isEqualTo("9000.00");
    assertThat(closed.path("outstanding").asText()).isEqualTo("0.00");
    assertThat(read("/disbursements/" + id).path("done").asBoolean()).isTrue();
  }

  @Test
  void a_source_that_nobody_knows_must_be_shown_to_be_impossible() {
    String fund = fund("emergency", EMERGENCY);
    String special = fund("special", SPECIAL);
    String caseId = arrears(8_100);
    read("/cases/" + caseId);
    String body = request(caseId, fund, special);

    LedgerApi.Answer refused = ledger.as("clerk").post("/api/v1/disbursements", body);
    assertThat(refused.code()).isEqualTo("EXHAUSTION_NEEDED");
    for (String source : new String[] {"WAGE_DEPOSIT", "PROJECT_WAGE_ACCOUNT"}) {
      post(
          "clerk",
          "/cases/" + caseId + "/exhaustions",
          """
          {"source":"%s","kind":"IMPOSSIBLE","document":%s,"on":"2026-01-07"}
          """
              .formatted(source, StoryOverHttp.DOCUMENT));
    }
    JsonNode accepted = post("case-system", "/disbursements", body).body();

    assertThat(accepted.path("parts").findValuesAsText("planned"))
        .containsExactly("0.00", "0.00", "2000.00", "10000.00");
    JsonNode third = part(accepted.path("disbursementId").asText(), 3);
    assertThat(third.path("status").asText()).isEqualTo("STARTED");
    assertThat(third.path("asked").asText()).isEqualTo("2000.00");
  }
}

package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/**
 * Two workers are owed 6,000.00 each; the scheme lets each have half of it. What a city may demand
 * beyond that is switched on one by one.
 */
@ExtendWith(RunningLedger.class)
class RulesOverHttpTest {

  private static final AtomicInteger WORKER = new AtomicInteger(9_000);

  private static final String SCHEME =
      """
      format: 1
      id: rules-%s
      version: %d
      title: {zh: 示例市办法}
      source: [{number: 示政办发〔2025〕1号, title: 示例办法, dated: 2025-01-02}]
      caps:
        - {name: half, kind: percentOfArrears, title: {zh: 一定比例}, level: worker, percent: %s}
      approval:
        - {name: check, role: CHECKER, workingDays: 2, escalateTo: REVIEWER}
        - {name: approve, role: APPROVER}
      reference: {}
      %s
      """;

  /** A fund of 10,000.00 under a scheme with some more rules. */
  private static String fund(LedgerApi ledger, String more) {
    String id = "rules-" + UUID.randomUUID().toString().substring(0, 8);
    String scheme = SCHEME.formatted(id, 1, "50", more).replace("\n", "\\n").replace("\"", "\\\"");
    String body =
        StoryOverHttp.fundBody(id)
            .replace("\"shipped\":\"jinzhou-2018-worker\"", "\"content\":\"" + scheme + "\"");
    done(ledger.as("fund-manager").post("/api/v1/funds", body));
    done(
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + id + "/capital",
                "{\"source\":\"ALLOCATION\",\"amount\":\"10000.00\",\"document\":%s,\"on\":\"2026-01-05\"}"
                    .formatted(StoryOverHttp.DOCUMENT)));
    return id;
  }

  private static LedgerApi.Answer done(LedgerApi.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
    return answer;
  }

  private static String arrears(LedgerApi ledger) {
    int first = WORKER.getAndAdd(2);
    return done(ledger
            .as("clerk")
            .post(
                "/api/v1/cases",
                StoryOverHttp.caseBody(
                    UUID.randomUUID().toString(), StoryOverHttp.workers(first, 2))))
        .text("id");
  }

  private static LedgerApi.Answer request(
      LedgerApi ledger, String fund, String caseId, String more) {
    return ledger
        .as("clerk")
        .post(
            "/api/v1/advances",
            """
            {"caseId":"%s","fundId":"%s","reason":"单位无力支付","on":"2026-01-07"%s}
            """
                .formatted(caseId, fund, more.isEmpty() ? "" : "," + more));
  }

  private static LedgerApi.Answer request(LedgerApi ledger, String fund, String more) {
    return request(ledger, fund, arrears(ledger), more);
  }

  private static LedgerApi.Answer sign(
      LedgerApi ledger, String officer, LedgerApi.Answer requested, String on) {
    return ledger
        .as(officer)
        .post(
            "/api/v1/advances/" + requested.text("id") + "/sign",
            "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"%s\"}"
                .formatted(requested.text("digest"), on));
  }

  private static LedgerApi.Answer release(LedgerApi ledger, LedgerApi.Answer requested, String on) {
    return ledger
        .as("cashier")
        .post(
            "/api/v1/advances/" + requested.text("id") + "/release",
            "{\"on\":\"%s\"}".formatted(on));
  }

  private static LedgerApi.Answer approved(LedgerApi ledger, String fund, String more) {
    LedgerApi.Answer requested = done(request(ledger, fund, more));
    done(sign(ledger, "checker", requested, "2026-01-08"));
    LedgerApi.Answer last = done(sign(ledger, "approver", requested, "2026-01-08"));
    read(ledger, "/api/v1/advances/" + requested.text("id"), last);
    return requested;
  }

  private static JsonNode read(LedgerApi ledger, String path, LedgerApi.Answer after) {
    return done(ledger.as("auditor").get(path, after.position())).body();
  }

  @Test
  void only_whom_the_scheme_names_may_apply_owe_and_be_paid(LedgerApi ledger) {
    String fund =
        fund(
            ledger,
            """
            parties:
              applicants: [{party: EMPLOYER}, {party: REGULATOR, situations: [ABSCONDED]}]
              payees: [WORKER, HEIR]
              debtors: [EMPLOYER, GENERAL_CONTRACTOR]
            """);

    assertThat(request(ledger, fund, "\"applicant\":\"REGULATOR\"").code())
        .isEqualTo("APPLICANT_NOT_ALLOWED");
    assertThat(
            request(ledger, fund, "\"debtor\":{\"kind\":\"PROJECT_OWNER\",\"name\":\"某公司\"}")
                .code())
        .isEqualTo("DEBTOR_NOT_ALLOWED");
    assertThat(
            request(
                    ledger,
                    fund,
                    """
                    "payees":[{"kind":"COURT_ACCOUNT","name":"某法院","bank":"某银行",
                      "accountNumber":"1","document":%s}]
                    """
                        .formatted(StoryOverHttp.DOCUMENT))
                .code())
        .isEqualTo("PAYEE_NOT_ALLOWED");
    LedgerApi.Answer requested =
        done(
            request(
                ledger, fund, "\"debtor\":{\"kind\":\"GENERAL_CONTRACTOR\",\"name\":\"某总包公司\"}"));
    JsonNode advance = read(ledger, "/api/v1/advances/" + requested.text("id"), requested);
    assertThat(advance.at("/parties/applicant").asText()).isEqualTo("EMPLOYER");
    assertThat(advance.at("/parties/debtor").asText()).isEqualTo("某总包公司");
  }

  @Test
  void an_heir_is_paid_to_his_own_card_and_the_worker_uses_up_the_cap(LedgerApi ledger) {
    String fund = fund(ledger, "");
    String caseId = arrears(ledger);
    int heir = WORKER.getAndIncrement();
    String payee =
        """
        "lines":[{"lineNo":1,"amount":"3000.00"}],
        "payees":[{"lineNo":1,"kind":"HEIR","name":"%s","idNumber":"%s","bank":"ICBC",
          "cardNumber":"%s","document":%s}]
        """
            .formatted(
                StoryOverHttp.name(heir),
                StoryOverHttp.idNumber(heir),
                StoryOverHttp.cardNumber(heir),
                StoryOverHttp.DOCUMENT);

    LedgerApi.Answer requested = done(request(ledger, fund, caseId, payee));
    done(sign(ledger, "checker", requested, "2026-01-08"));
    done(sign(ledger, "approver", requested, "2026-01-08"));

    JsonNode line =
        read(ledger, "/api/v1/advances/" + requested.text("id") + "/lines", requested)
            .at("/items/0");
    assertThat(line.path("payee").asText()).isEqualTo("HEIR");
    assertThat(line.path("card").asText())
        .endsWith(
            StoryOverHttp.cardNumber(heir).substring(StoryOverHttp.cardNumber(heir).length() - 4));
    LedgerApi.Answer again =
        request(ledger, fund, caseId, "\"lines\":[{\"lineNo\":1,\"amount\":\"0.01\"}]");
    assertThat(again.code()).isEqualTo("ADVANCE_ABOVE_CAP");
  }

  @Test
  void an_organisation_is_paid_to_its_own_account_which_no_card_replaces(LedgerApi ledger) {
    String fund = fund(ledger, "");
    LedgerApi.Answer requested =
        approved(
            ledger,
            fund,
            """
            "payees":[{"kind":"COURT_ACCOUNT","name":"某区法院","bank":"某银行",
              "accountNumber":"1103 0101","document":%s}]
            """
                .formatted(StoryOverHttp.DOCUMENT));
    String advance = "/api/v1/advances/" + requested.text("id");
    LedgerApi.Answer released = done(release(ledger, requested, "2026-01-09"));
    LedgerApi.Answer reported =
        done(
            ledger
                .as("cashier")
                .post(
                    "/api/v1/batches/" + released.text("batchId") + "/report",
                    """
                    {"lines":[{"lineNo":1,"outcome":"RETURNED","reason":"账号有误"}],
                     "remaining":"SUCCEEDED","on":"2026-01-10"}
                    """));

    JsonNode line = read(ledger, advance + "/lines", reported).at("/items/0");
    assertThat(line.path("payeeAccount").asText()).isEqualTo("某区法院 某银行 1103 0101");
    LedgerApi.Answer corrected =
        ledger
            .as("cashier")
            .post(
                "/api/v1/batches/" + released.text("batchId") + "/lines/1/correct",
                "{\"cardNumber\":\"%s\",\"bank\":\"ICBC\",\"on\":\"2026-01-11\"}"
                    .formatted(StoryOverHttp.cardNumber(9_990)));
    assertThat(corrected.code()).isEqualTo("PAYEE_IS_ORGANISATION");
  }

  @Test
  void money_waits_for_an_agreement_that_states_what_the_scheme_asks_for(LedgerApi ledger) {
    String fund =
        fund(ledger, "agreement: {mustState: [AMOUNT, TERM, INTEREST_METHOD], neededBy: RELEASE}");
    LedgerApi.Answer requested = approved(ledger, fund, "");
    String agreement =
        """
        {"agreement":{"document":%s,"amount":"%s","repayOn":"2026-07-01"%s},"on":"2026-01-08"}
        """;
    String path = "/api/v1/advances/" + requested.text("id") + "/agreement";

    assertThat(release(ledger, requested, "2026-01-09").code()).isEqualTo("AGREEMENT_NEEDED");
    LedgerApi.Answer incomplete =
        ledger.as("clerk").post(path, agreement.formatted(StoryOverHttp.DOCUMENT, "6000.00", ""));
    assertThat(incomplete.code()).isEqualTo("AGREEMENT_INCOMPLETE");
    assertThat(incomplete.body().at("/facts/missing").toString()).contains("INTEREST_METHOD");
    String interest = ",\"interest\":\"LPR\",\"annualPercent\":\"0.5\"";
    assertThat(
            ledger
                .as("clerk")
                .post(path, agreement.formatted(StoryOverHttp.DOCUMENT, "5999.99", interest))
                .code())
        .isEqualTo("AGREEMENT_BELOW_ADVANCE");
    done(
        ledger
            .as("clerk")
            .post(path, agreement.formatted(StoryOverHttp.DOCUMENT, "6000.00", interest)));
    done(release(ledger, requested, "2026-01-09"));
  }

  @Test
  void no_request_without_an_agreement_where_requests_wait_for_it(LedgerApi ledger) {
    String fund = fund(ledger, "agreement: {exceptIn: [ABSCONDED]}");

    assertThat(request(ledger, fund, "").code()).isEqualTo("AGREEMENT_NEEDED");
    done(
        request(ledger, fund, "\"agreement\":{\"document\":%s}".formatted(StoryOverHttp.DOCUMENT)));
  }

  @Test
  void above_the_cap_needs_a_paper_and_the_level_that_the_scheme_names(LedgerApi ledger) {
    String fund = fund(ledger, "override: {role: GOVERNMENT}");
    String paper = ",\"override\":" + StoryOverHttp.DOCUMENT;
    String above = "\"lines\":[{\"lineNo\":1,\"amount\":\"3000.01\"}]";

    done(request(ledger, fund, above.replace("3000.01", "3000.00")));
    assertThat(request(ledger, fund, above).code()).isEqualTo("ADVANCE_ABOVE_CAP");
    LedgerApi.Answer beyond = request(ledger, fund, above.replace("3000.01", "6000.01") + paper);
    assertThat(beyond.code()).isEqualTo("ADVANCE_ABOVE_CAP");
    assertThat(beyond.body().at("/facts/rule").asText()).isEqualTo("outstanding");

    LedgerApi.Answer requested = done(request(ledger, fund, above + paper));
    done(sign(ledger, "checker", requested, "2026-01-08"));
    done(sign(ledger, "approver", requested, "2026-01-08"));
    assertThat(release(ledger, requested, "2026-01-09").code()).isEqualTo("ADVANCE_NOT_APPROVED");
    LedgerApi.Answer last = done(sign(ledger, "government", requested, "2026-01-08"));
    JsonNode explained =
        read(ledger, "/api/v1/advances/" + requested.text("id") + "/explain", last);
    assertThat(explained.path("overrides")).hasSize(1);
    assertThat(explained.at("/overrides/0/limit").asText()).isEqualTo("3000.00");
    assertThat(explained.at("/overrides/0/level").asText()).isEqualTo("GOVERNMENT");
  }

  @Test
  void a_scheme_without_an_override_knows_no_way_above_the_cap(LedgerApi ledger) {
    String fund = fund(ledger, "");

    assertThat(
            request(
                    ledger,
                    fund,
                    "\"lines\":[{\"lineNo\":1,\"amount\":\"3000.01\"}],\"override\":"
                        + StoryOverHttp.DOCUMENT)
                .code())
        .isEqualTo("OVERRIDE_NOT_ALLOWED");
  }

  @Test
  void an_approval_stands_to_its_last_day_and_then_frees_the_money(LedgerApi ledger) {
    String fund =
        fund(
            ledger,
            """
            validity:
              undecided: {days: 2, counted: CALENDAR}
              unreleased: {days: 2, counted: WORKING}
            """);
    LedgerApi.Answer late = done(request(ledger, fund, ""));
    assertThat(sign(ledger, "checker", late, "2026-01-10").code()).isEqualTo("ADVANCE_EXPIRED");
    done(sign(ledger, "checker", late, "2026-01-09"));

    LedgerApi.Answer standing =
        approved(ledger, fund, "\"lines\":[{\"lineNo\":1,\"amount\":\"1.00\"}]");
    LedgerApi.Answer lapsed = approved(ledger, fund, "");
    // Thursday 8 January: Friday is the first working day, Monday the second and last.
    assertThat(release(ledger, lapsed, "2026-01-13").code()).isEqualTo("ADVANCE_EXPIRED");
    done(release(ledger, standing, "2026-01-12"));

    LedgerApi.Answer day =
        done(ledger.as("fund-manager").post("/api/v1/days", "{\"on\":\"2026-01-13\"}"));
    assertThat(day.body().path("done").toString()).contains(lapsed.text("id"), late.text("id"));
    LedgerApi.Answer again =
        done(ledger.as("fund-manager").post("/api/v1/days", "{\"on\":\"2026-01-13\"}"));
    assertThat(again.body().path("done").toString()).doesNotContain(lapsed.text("id"));
    JsonNode position = read(ledger, "/api/v1/funds/" + fund, day);
    assertThat(position.path("available").asText()).isEqualTo("9999.00");
  }

  @Test
  void who_signs_for_another_stands_for_both_of_them(LedgerApi ledger) {
    String fund = fund(ledger, "");
    String delegation =
        """
        {"delegate":"cashier2","role":"%s","from":"2026-01-08","until":"2026-01-09",
         "document":%s,"on":"2026-01-07"}
        """;
    assertThat(
            ledger
                .as("clerk")
                .post(
                    "/api/v1/delegations", delegation.formatted("CHECKER", StoryOverHttp.DOCUMENT))
                .code())
        .isEqualTo("DELEGATOR_LACKS_ROLE");
    LedgerApi.Answer given =
        done(
            ledger
                .as("checker")
                .post(
                    "/api/v1/delegations",
                    delegation.formatted("CHECKER", StoryOverHttp.DOCUMENT)));
    LedgerApi.Answer requested = done(request(ledger, fund, ""));

    assertThat(sign(ledger, "cashier2", requested, "2026-01-07").code())
        .isEqualTo("STAGE_ROLE_NEEDED");
    assertThat(sign(ledger, "cashier2", requested, "2026-01-10").code())
        .isEqualTo("STAGE_ROLE_NEEDED");
    LedgerApi.Answer signed = done(sign(ledger, "cashier2", requested, "2026-01-09"));
    JsonNode stage =
        read(ledger, "/api/v1/advances/" + requested.text("id"), signed).at("/stages/0");
    assertThat(stage.path("officer").asText()).isEqualTo("cashier2");
    assertThat(stage.path("onBehalfOf").asText()).isEqualTo("checker");

    LedgerApi.Answer ended =
        done(
            ledger
                .as("checker")
                .post(
                    "/api/v1/delegations/cashier2/" + given.text("number") + "/end",
                    "{\"on\":\"2026-01-09\"}"));
    assertThat(ended.status()).isEqualTo(200);
    LedgerApi.Answer next = done(request(ledger, fund, ""));
    assertThat(sign(ledger, "cashier2", next, "2026-01-09").code()).isEqualTo("STAGE_ROLE_NEEDED");
  }

  @Test
  void a_late_stage_goes_up_on_the_day_after_its_limit(LedgerApi ledger) {
    String fund = fund(ledger, "");
    // Requested on Wednesday 7 January: two working days end on Friday the 9th.
    LedgerApi.Answer requested = done(request(ledger, fund, ""));
    JsonNode stage =
        read(ledger, "/api/v1/advances/" + requested.text("id"), requested).at("/stages/0");
    assertThat(stage.path("dueOn").asText()).isEqualTo("2026-01-09");

    assertThat(sign(ledger, "reviewer", requested, "2026-01-09").code())
        .isEqualTo("STAGE_ROLE_NEEDED");
    LedgerApi.Answer day =
        done(ledger.as("fund-manager").post("/api/v1/days", "{\"on\":\"2026-01-10\"}"));
    assertThat(day.body().path("done").toString()).contains("ESCALATE", requested.text("id"));
    done(sign(ledger, "reviewer", requested, "2026-01-10"));
  }

  @Test
  void a_frozen_fund_reserves_nothing_and_pays_nothing(LedgerApi ledger) {
    String fund = fund(ledger, "");
    LedgerApi.Answer ready =
        approved(ledger, fund, "\"lines\":[{\"lineNo\":1,\"amount\":\"1.00\"}]");
    LedgerApi.Answer waiting = done(request(ledger, fund, ""));
    done(sign(ledger, "checker", waiting, "2026-01-08"));
    done(
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + fund + "/freezes",
                """
                {"from":"2026-01-10","until":"2026-01-20","reason":"年终结账","document":%s,
                 "on":"2026-01-09"}
                """
                    .formatted(StoryOverHttp.DOCUMENT)));

    assertThat(sign(ledger, "approver", waiting, "2026-01-10").code()).isEqualTo("FUND_FROZEN");
    assertThat(release(ledger, ready, "2026-01-20").code()).isEqualTo("FUND_FROZEN");
    done(release(ledger, ready, "2026-01-21"));
    done(
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + fund + "/freezes/lift",
                "{\"document\":%s,\"on\":\"2026-01-15\"}".formatted(StoryOverHttp.DOCUMENT)));
    done(sign(ledger, "approver", waiting, "2026-01-15"));
  }

  @Test
  void a_fund_says_what_has_to_be_put_back_and_until_when(LedgerApi ledger) {
    String fund =
        fund(
            ledger,
            """
            fund:
              floors: [{level: CITY, amount: 9000.00}]
              replenishment:
                trigger: AFTER_EACH_ADVANCE
                within: {days: 5, counted: WORKING}
            """);
    LedgerApi.Answer requested = approved(ledger, fund, "");
    LedgerApi.Answer released = done(release(ledger, requested, "2026-01-09"));
    LedgerApi.Answer reported =
        done(
            ledger
                .as("cashier")
                .post(
                    "/api/v1/batches/" + released.text("batchId") + "/report",
                    "{\"remaining\":\"SUCCEEDED\",\"on\":\"2026-01-09\"}"));
    String path = "/api/v1/funds/" + fund + "/replenishment?asOf=";

    assertThat(read(ledger, path + "2026-01-08", reported).path("status").asText())
        .isEqualTo("BELOW_FLOOR");
    JsonNode due = read(ledger, path + "2026-01-16", reported);
    assertThat(due.path("due").asText()).isEqualTo("6000.00");
    assertThat(due.path("dueOn").asText()).isEqualTo("2026-01-16");
    assertThat(due.path("status").asText()).isEqualTo("REPLENISHMENT_DUE");
    assertThat(read(ledger, path + "2026-01-17", reported).path("status").asText())
        .isEqualTo("OVERDUE");
    LedgerApi.Answer back =
        done(
            ledger
                .as("fund-manager")
                .post(
                    "/api/v1/funds/" + fund + "/capital",
                    """
                    {"source":"REPLENISHMENT","amount":"5999.99","document":%s,"on":"2026-01-16"}
                    """
                        .formatted(StoryOverHttp.DOCUMENT)));
    assertThat(read(ledger, path + "2026-01-16", back).path("due").asText()).isEqualTo("0.01");
  }

  @Test
  void every_figure_names_the_rule_and_the_version_that_gave_it(LedgerApi ledger) {
    String fund = fund(ledger, "");
    LedgerApi.Answer requested = approved(ledger, fund, "");

    JsonNode explained =
        read(ledger, "/api/v1/advances/" + requested.text("id") + "/explain", requested);

    assertThat(explained.at("/scheme/schemeId").asText()).isEqualTo("rules-" + fund);
    assertThat(explained.at("/scheme/version").asInt()).isEqualTo(1);
    assertThat(explained.at("/scheme/sources/0").asText()).contains("示政办发〔2025〕1号");
    assertThat(explained.at("/figures/0/rule").asText()).isEqualTo("half");
    assertThat(explained.at("/figures/0/line").asInt()).isEqualTo(7);
    assertThat(explained.at("/figures/0/says/percent").asText()).isEqualTo("50");
    assertThat(explained.at("/figures/0/left").asText()).isEqualTo("6000.00");
    assertThat(explained.at("/lines/0/rule").asText()).isEqualTo("half");
    assertThat(explained.at("/stages/0/role").asText()).isEqualTo("CHECKER");
  }

  @Test
  void another_scheme_can_be_tried_on_what_was_approved(LedgerApi ledger) {
    String fund = fund(ledger, "");
    approved(ledger, fund, "");
    String lower =
        SCHEME.formatted(fund, 2, "20", "scope: {sectors: [CONSTRUCTION]}").replace("\n", "\\n");
    String trial = "{\"content\":\"%s\",\"from\":\"2025-01-09\",\"to\":\"2026-01-08\"}";

    LedgerApi.Answer tried =
        done(
            ledger
                .as("auditor")
                .post("/api/v1/funds/" + fund + "/schemes/trial", trial.formatted(lower)));
    assertThat(tried.body().path("advances").asInt()).isEqualTo(1);
    assertThat(tried.text("total")).isEqualTo("6000.00");
    assertThat(tried.text("wouldBe")).isEqualTo("2400.00");
    assertThat(tried.body().path("less").asInt()).isEqualTo(1);

    LedgerApi.Answer out =
        done(
            ledger
                .as("auditor")
                .post(
                    "/api/v1/funds/" + fund + "/schemes/trial",
                    trial.formatted(lower.replace("CONSTRUCTION", "RETAIL"))));
    assertThat(out.body().at("/items/0/refusedBy").asText()).isEqualTo("SECTOR_OUT_OF_SCOPE");
  }
}

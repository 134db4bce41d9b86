package wagefund.ledger.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.Deeds;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.mainjob.Forgetting;

/** A special fund as officers use it: what it may pay, which money paid, and what goes back. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpecialFundTest {

  private static final String PAPER = "{\"number\":\"示例专项1号\",\"dated\":\"2025-01-02\"}";
  private static final String SCHEME =
      """
      format: 1
      id: special-test
      version: 1
      title: {zh: 专项办法, en: Special}
      source:
        - number: 示例〔2024〕9号
      fund:
        kind: SPECIAL_FUND
        sources: [BUDGET, INTEREST]
        carryOver: CARRY
      caps:
        - name: all
          kind: percentOfArrears
          level: worker
          base: original
          percent: 100
          title: {zh: 全额, en: All}
      approval:
        - {name: check, title: {zh: 复核, en: Check}, role: CHECKER}
        - {name: approve, title: {zh: 审批, en: Approval}, role: APPROVER}
      recovery:
        allocation: FUND_FIRST
      """;

  private final LedgerApi ledger;
  private final Deeds deeds;
  private final Forgetting forgetting;

  SpecialFundTest(LedgerApi ledger, Forgetting forgetting) {
    this.ledger = ledger;
    this.deeds = new Deeds(ledger);
    this.forgetting = forgetting;
  }

  private LedgerApi as(String officer) {
    return ledger.as(officer);
  }

  private LedgerApi.Answer done(LedgerApi.Answer answer) {
    return deeds.done(answer);
  }

  private String fund(String carryOver, String earmark) {
    String id = "special-" + UUID.randomUUID();
    String scheme = SCHEME.replace("CARRY", carryOver).replace("\n", "\\n").replace("\"", "\\\"");
    done(
        as("fund-manager")
            .post(
                "/api/v1/funds",
                """
                {"id":"%s","code":"%s","name":"示例专项资金","kind":"SPECIAL","level":"CITY",
                 "keeper":"某局","custody":"专户","document":%s,"on":"2024-01-02",%s
                 "scheme":{"content":"%s","effectiveFrom":"2024-01-01","document":%s}}
                """
                    .formatted(id, id, PAPER, earmark, scheme, PAPER)));
    return id;
  }

  private static String earmark(String more) {
    return """
        "earmark":{"purpose":"环卫工人工资","firstMonth":"2025-02","lastMonth":"2025-03",
         "useBy":"2025-06-30"%s},"""
        .formatted(more);
  }

  private void capital(String fund, String amount, String on) {
    deeds.capital(fund, amount, on, PAPER);
  }

  private String arrearsCase(String sector, String... arrears) {
    return done(as("clerk")
            .post(
                "/api/v1/cases",
                """
                    {"externalRef":"%s","employer":{"name":"某环卫公司"},"project":"东区清扫",
                     "region":"610113","sector":"%s","situations":["CANNOT_PAY"],"workers":[%s]}"""
                    .formatted(UUID.randomUUID(), sector, Deeds.workers(arrears))))
        .text("id");
  }

  private LedgerApi.Answer request(String fund, String arrearsCase, String lines, String on) {
    return as("clerk")
        .post(
            "/api/v1/advances",
            """
            {"caseId":"%s","fundId":"%s","reason":"示例","evidence":["指令书"],
             "depositPosition":"无",%s"on":"%s"}"""
                .formatted(arrearsCase, fund, lines, on));
  }

  private String pay(String fund, String arrearsCase, String lines, String on, String report) {
    return deeds.paid(done(request(fund, arrearsCase, lines, on)), on, report);
  }

  private JsonNode tranches(String fund, String asOf) {
    return deeds.seen("/funds/" + fund + "/tranches?asOf=" + asOf);
  }

  private static void figures(JsonNode tranche, String paid, String recovered, String left) {
    assertThat(tranche.path("paid").asText()).isEqualTo(paid);
    assertThat(tranche.path("recovered").asText()).isEqualTo(recovered);
    assertThat(tranche.path("left").asText()).isEqualTo(left);
  }

  private JsonNode uses(String fund, int tranche) {
    return deeds.seen("/funds/" + fund + "/tranches/" + tranche + "/uses?size=200").path("items");
  }

  @Test
  void each_workers_money_is_traced_to_the_appropriation_that_paid_it_and_the_sums_agree() {
    String fund = fund("CARRIES", "");
    capital(fund, "1000.00", "2025-01-10");
    capital(fund, "2000.00", "2025-02-10");
    String arrearsCase =
        arrearsCase(
            "SANITATION",
            "\"2025-01\":\"400.00\"",
            "\"2025-01\":\"600.01\"",
            "\"2025-01\":\"300.00\"",
            "\"2025-01\":\"500.00\"");
    pay(
        fund,
        arrearsCase,
        "",
        "2025-03-01",
        """
        {"lines":[{"lineNo":4,"outcome":"RETURNED","reason":"账号不符"}],"remaining":"SUCCEEDED",
         "on":"2025-03-02"}""");
    JsonNode items = tranches(fund, "2025-03-02").path("items");
    figures(items.path(0), "1000.00", "0.00", "0.00");
    figures(items.path(1), "300.01", "0.00", "1699.99");
    assertThat(items.path(0).path("standing").asText()).isEqualTo("USED_UP");
    JsonNode second = uses(fund, 2);
    assertThat(second.path(0).path("lineNo").asInt()).isEqualTo(2);
    assertThat(second.path(0).path("amount").asText()).isEqualTo("0.01");
    assertThat(second.path(1).path("lineNo").asInt()).isEqualTo(3);
    assertThat(second.path(0).path("name").asText()).isNotEmpty();
    forgetting.all(fund);
    done(
        as("recovery")
            .post(
                "/api/v1/cases/" + arrearsCase + "/receipts",
                """
                {"fundId":"%s","amount":"400.00","channel":"BANK","payer":"某环卫公司","document":%s,
                 "on":"2025-04-01"}"""
                    .formatted(fund, PAPER)));
    items = tranches(fund, "2025-04-01").path("items");
    figures(items.path(0), "1000.00", "99.99", "99.99");
    figures(items.path(1), "300.01", "300.01", "2000.00");
    figures(tranches(fund, "2025-03-31").path("items").path(1), "300.01", "0.00", "1699.99");
    JsonNode figures = deeds.seen("/funds/" + fund);
    assertThat(new BigDecimal(tranches(fund, "2025-04-01").path("totals").path("left").asText()))
        .isEqualTo(
            new BigDecimal(figures.path("bank").asText())
                .add(new BigDecimal(figures.path("inTransit").asText())));
  }

  @Test
  void bank_and_debts_are_told_apart_by_appropriation_and_add_up_to_the_account() {
    String fund = fund("CARRIES", "");
    capital(fund, "1000.00", "2025-01-10");
    capital(fund, "2000.00", "2025-02-10");
    String arrearsCase =
        arrearsCase(
            "SANITATION",
            "\"2025-01\":\"400.00\"",
            "\"2025-01\":\"600.01\"",
            "\"2025-01\":\"300.00\"",
            "\"2025-01\":\"500.00\"");
    pay(
        fund,
        arrearsCase,
        "",
        "2025-03-01",
        """
        {"lines":[{"lineNo":4,"outcome":"RETURNED","reason":"账号不符"}],"remaining":"SUCCEEDED",
         "on":"2025-03-02"}""");
    done(
        as("recovery")
            .post(
                "/api/v1/cases/" + arrearsCase + "/receipts",
                """
                {"fundId":"%s","amount":"400.00","channel":"BANK","payer":"某环卫公司","document":%s,
                 "on":"2025-04-01"}"""
                    .formatted(fund, PAPER)));

    byTranche(fund, "1002.02", "2025-02-09", "1: 1000.00");
    byTranche(fund, "1002.02", "2025-02-28", "1: 1000.00, 2: 2000.00");
    byTranche(fund, "1002.02", "2025-03-01", "1: 0.00, 2: 1199.99");
    byTranche(fund, "1218.02", "2025-03-01", "1: 1000.00, 2: 800.01");
    byTranche(fund, "1002.02", "2025-03-02", "1: 0.00, 2: 1699.99");
    byTranche(fund, "1218.02", "2025-03-02", "1: 0.00, 2: 0.00");
    byTranche(fund, "1218.01", "2025-03-02", "1: 1000.00, 2: 300.01");
    byTranche(fund, "1218", "2025-03-01", "1: 1000.00, 2: 800.01");
    byTranche(fund, "1002.02", "2025-04-01", "1: 99.99, 2: 2000.00");
    byTranche(fund, "1218.01", "2025-04-01", "1: 900.01, 2: 0.00");
    byTranche(fund, "2901.01", "2025-04-01", "1: 1000.00, 2: 2000.00");
    byTranche(fund, "2901", "2025-04-01", "1: 1000.00, 2: 2000.00");
    JsonNode bank = subLedger(fund, "1002.02", "&from=2025-03&asOf=2025-03-31&sort=-credit");
    assertThat(bank.path("items").path(0).path("item").asText()).isEqualTo("1");
    assertThat(bank.path("items").path(0).path("name").asText()).isEqualTo("示例专项1号");
    assertThat(bank.path("items").path(0).path("opening").asText()).isEqualTo("1000.00");
    assertThat(bank.path("items").path(0).path("credit").asText()).isEqualTo("1000.00");
    assertThat(bank.path("items").path(1).path("debit").asText()).isEqualTo("500.00");
    assertThat(bank.path("items").path(1).path("credit").asText()).isEqualTo("800.01");
    assertThat(subLedger(fund, "1002.02", "&asOf=2025-04-01&knownOn=2000-01-01").path("total"))
        .hasToString("0");
  }

  /** The rows, which add up to the account itself. */
  private void byTranche(String fund, String account, String asOf, String expected) {
    List<String> shown = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : subLedger(fund, account, "&from=2025-01&asOf=" + asOf).path("items")) {
      String closing = row.path("closing").asText();
      sum = sum.add(new BigDecimal(closing));
      shown.add(row.path("item").asText() + ": " + closing);
    }
    assertThat(String.join(", ", shown)).as(account + " " + asOf).isEqualTo(expected);
    JsonNode whole = deeds.seen("/funds/" + fund + "/ledger/" + account + "?asOf=" + asOf);
    assertThat(sum).isEqualByComparingTo(new BigDecimal(whole.path("closing").asText()));
  }

  private JsonNode subLedger(String fund, String account, String more) {
    return deeds.seen("/funds/" + fund + "/sub-ledger/" + account + "?by=TRANCHE" + more);
  }

  @Test
  void the_unused_part_goes_back_by_two_officers_to_the_fen_of_the_tranche() {
    String fund = fund("CARRIES", "");
    capital(fund, "100.00", "2025-01-10");
    capital(fund, "50.00", "2025-02-10");
    String path = "/api/v1/funds/" + fund + "/withdrawals";
    String body =
        "{\"tranche\":1,\"amount\":\"%s\",\"document\":" + PAPER + ",\"on\":\"2025-05-06\"}";
    LedgerApi.Answer above = as("fund-manager").post(path, body.formatted("100.01"));
    assertThat(above.code()).isEqualTo("WITHDRAWAL_ABOVE_TRANCHE");
    assertThat(
            as("fund-manager").post(path, body.formatted("1").replace("1,\"am", "3,\"am")).code())
        .isEqualTo("TRANCHE_UNKNOWN");
    assertThat(as("clerk").post(path, body.formatted("1.00")).code())
        .isEqualTo("FUND_MANAGER_NEEDED");
    String withdrawal = done(as("fund-manager").post(path, body.formatted("100.00"))).text("id");
    assertThat(as("fund-manager").post(path + "/" + withdrawal + "/confirm", "{}").code())
        .isEqualTo("WITHDRAWER_IS_PROPOSER");
    assertThat(as("cashier").post(path + "/" + withdrawal + "/confirm", "{}").code())
        .isEqualTo("WITHDRAWAL_ROLE_NEEDED");
    done(as("approver").post(path + "/" + withdrawal + "/confirm", "{\"on\":\"2025-05-07\"}"));
    JsonNode after = deeds.seen("/funds/" + fund);
    assertThat(after.path("bank").asText()).isEqualTo("50.00");
    assertThat(after.path("principal").asText()).isEqualTo("50.00");
    JsonNode movement = deeds.seen("/funds/" + fund + "/movements");
    assertThat(movement.path("items").path(0).path("kind").asText()).isEqualTo("WITHDRAWN");
    JsonNode books = deeds.seen("/funds/" + fund + "/trial-balance?from=2025-01&to=2025-12");
    assertThat(books.path("accounts").path(0).path("credit").asText()).isEqualTo("100.00");
    assertThat(books.path("accounts").path(0).path("closingDebit").asText()).isEqualTo("50.00");
    assertThat(books.path("accounts").path(1).path("closingCredit").asText()).isEqualTo("50.00");
    assertThat(as("approver").post(path + "/" + withdrawal + "/confirm", "{}").code())
        .isEqualTo("WITHDRAWAL_UNKNOWN");
    String again =
        done(as("fund-manager").post(path, body.formatted("0.01").replace("1,\"am", "2,\"am")))
            .text("id");
    done(as("approver").post(path + "/" + again + "/drop", "{\"opinion\":\"有误\"}"));
    JsonNode list = as("auditor").get(path, deeds.position()).body().path("items");
    assertThat(list.path(0).path("status").asText()).isEqualTo("DROPPED");
    assertThat(list.path(1).path("status").asText()).isEqualTo("CONFIRMED");
  }

  @Test
  void the_checklist_of_the_year_warns_of_what_goes_back_to_the_last_fen_and_holds_nothing_up() {
    String fund = fund("RETURNS_YEARLY", "");
    capital(fund, "100.00", "2024-11-10");

    assertThat(carryOverDue(fund, "2024-11")).isEqualTo("PASSED 0 0.00");
    assertThat(carryOverDue(fund, "2024-12")).isEqualTo("WARNING 1 100.00");
    withdraw(fund, "99.99");
    assertThat(carryOverDue(fund, "2024-12")).isEqualTo("WARNING 1 0.01");
    for (int month = 1; month <= 12; month++) {
      String period = "/api/v1/funds/%s/periods/2024-%02d".formatted(fund, month);
      done(as("fund-manager").post(period + "/closing", "{}"));
      done(as("approver").post(period + "/close", "{}"));
    }
    assertThat(carryOverDue(fund, "2024-12")).isEqualTo("WARNING 1 0.01");
  }

  @Test
  void a_year_of_which_nothing_is_left_has_nothing_due() {
    String fund = fund("RETURNS_YEARLY", "");
    capital(fund, "100.00", "2024-11-10");
    withdraw(fund, "100.00");

    assertThat(carryOverDue(fund, "2024-12")).isEqualTo("PASSED 0 0.00");
  }

  private void withdraw(String fund, String amount) {
    String path = "/api/v1/funds/" + fund + "/withdrawals";
    String id =
        done(as("fund-manager")
                .post(
                    path,
                    "{\"tranche\":1,\"amount\":\"%s\",\"document\":%s,\"on\":\"2024-12-30\"}"
                        .formatted(amount, PAPER)))
            .text("id");
    done(as("approver").post(path + "/" + id + "/confirm", "{\"on\":\"2024-12-30\"}"));
  }

  private String carryOverDue(String fund, String month) {
    JsonNode period = deeds.seen("/funds/" + fund + "/periods/" + month);
    assertThat(period.path("links").path("CARRY_OVER_DUE").asText()).contains("/tranches?asOf=");
    for (JsonNode item : period.path("checklist")) {
      if (item.path("code").asText().equals("CARRY_OVER_DUE")) {
        return "%s %s %s"
            .formatted(
                item.path("grade").asText(),
                item.path("facts").path(0).path("value").asText(),
                item.path("facts").path(1).path("value").asText());
      }
    }
    return "missing";
  }

  @Test
  void what_is_promised_cannot_go_back() {
    String fund = fund("CARRIES", "");
    capital(fund, "100.00", "2025-01-10");
    String arrearsCase = arrearsCase("SANITATION", "\"2025-01\":\"60.00\"");
    LedgerApi.Answer asked = done(request(fund, arrearsCase, "", "2025-03-01"));
    String sign =
        "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"2025-03-01\"}"
            .formatted(asked.text("digest"));
    done(as("checker").post("/api/v1/advances/" + asked.text("id") + "/sign", sign));
    done(as("approver").post("/api/v1/advances/" + asked.text("id") + "/sign", sign));
    String path = "/api/v1/funds/" + fund + "/withdrawals";
    String body = "{\"tranche\":1,\"amount\":\"%s\",\"document\":" + PAPER + "}";
    LedgerApi.Answer above = as("fund-manager").post(path, body.formatted("40.01"));
    assertThat(above.code()).isEqualTo("INSUFFICIENT_FUNDS");
    assertThat(above.body().path("facts").path("shortfall").asText()).isEqualTo("0.01");
    done(as("fund-manager").post(path, body.formatted("40.00")));
  }

  @Test
  void only_months_within_the_purpose_are_paid_and_settled() {
    String fund = fund("CARRIES", earmark(",\"sectors\":[\"SANITATION\"]"));
    capital(fund, "10000.00", "2025-01-10");
    String arrearsCase =
        arrearsCase(
            "SANITATION",
            "\"2025-01\":\"100.00\",\"2025-02\":\"20.00\",\"2025-03\":\"3.00\",\"2025-04\":\"0.40\"",
            "\"2025-01\":\"5.00\",\"2025-04\":\"7.00\"");
    LedgerApi.Answer outside =
        request(fund, arrearsCase, "\"lines\":[{\"lineNo\":2,\"amount\":\"1.00\"}],", "2025-05-01");
    assertThat(outside.code()).isEqualTo("OUT_OF_EARMARK");
    assertThat(outside.body().path("facts").path("part").asText()).isEqualTo("month");
    pay(fund, arrearsCase, "", "2025-05-01", "{\"remaining\":\"SUCCEEDED\",\"on\":\"2025-05-02\"}");
    JsonNode found = deeds.seen("/cases/" + arrearsCase);
    assertThat(found.path("byAdvance").asText()).isEqualTo("23.00");
    LedgerApi.Answer again = request(fund, arrearsCase, "", "2025-05-03");
    assertThat(again.code()).isEqualTo("NOTHING_TO_ADVANCE");
  }

  @Test
  void a_purpose_that_became_narrower_holds_for_each_line_when_it_is_approved() {
    String fund = fund("CARRIES", earmark(""));
    capital(fund, "10000.00", "2025-01-10");
    String arrearsCase =
        arrearsCase("SANITATION", "\"2025-02\":\"20.00\"", "\"2025-03\":\"30.00\"");
    LedgerApi.Answer asked = done(request(fund, arrearsCase, "", "2025-05-01"));
    String narrower =
        "{\"earmark\":{\"purpose\":\"环卫工人工资\",\"firstMonth\":\"2025-02\",\"lastMonth\":\"2025-02\","
            + "\"useBy\":\"2025-06-30\"},\"document\":"
            + PAPER
            + ",\"on\":\"2025-05-02\"}";
    done(as("fund-manager").post("/api/v1/funds/" + fund + "/earmark", narrower));
    String sign =
        "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"2025-05-03\"}"
            .formatted(asked.text("digest"));
    String advance = "/api/v1/advances/" + asked.text("id") + "/sign";
    done(as("checker").post(advance, sign));
    LedgerApi.Answer approved = as("approver").post(advance, sign);
    assertThat(approved.code()).isEqualTo("OUT_OF_EARMARK");
    assertThat(approved.body().path("facts").path("actual").asText()).isEqualTo("line 2");
  }

  @Test
  void the_purpose_holds_on_the_last_day_and_not_after_it_nor_for_others() {
    String fund = fund("CARRIES", earmark(",\"sectors\":[\"SANITATION\"],\"group\":\"东区清扫\""));
    capital(fund, "10000.00", "2025-01-10");
    String arrearsCase = arrearsCase("SANITATION", "\"2025-02\":\"20.00\"");
    LedgerApi.Answer late = request(fund, arrearsCase, "", "2025-07-01");
    assertThat(late.code()).isEqualTo("OUT_OF_EARMARK");
    assertThat(late.body().path("facts").path("part").asText()).isEqualTo("useBy");
    done(request(fund, arrearsCase, "", "2025-06-30"));
    done(request(fund, arrearsCase, "", "2025-06-29"));
    String construction = arrearsCase("CONSTRUCTION", "\"2025-02\":\"20.00\"");
    LedgerApi.Answer other = request(fund, construction, "", "2025-06-30");
    assertThat(other.code()).isEqualTo("OUT_OF_EARMARK");
    assertThat(other.body().path("facts").path("part").asText()).isEqualTo("sector");
    String elsewhere =
        "{\"earmark\":{\"purpose\":\"另\",\"firstMonth\":\"2025-02\",\"lastMonth\":\"2025-02\","
            + "\"useBy\":\"2025-12-31\",\"group\":\"西区清扫\"},\"document\":"
            + PAPER
            + "}";
    done(as("fund-manager").post("/api/v1/funds/" + fund + "/earmark", elsewhere));
    LedgerApi.Answer group = request(fund, arrearsCase, "", "2025-06-30");
    assertThat(group.body().path("facts").path("part").asText()).isEqualTo("group");
    assertThat(deeds.seen("/funds/" + fund + "/earmark").path("group").asText()).isEqualTo("西区清扫");
    assertThat(
            as("fund-manager")
                .post(
                    "/api/v1/funds/" + fund + "/earmark",
                    elsewhere.replace("\"lastMonth\":\"2025-02\"", "\"lastMonth\":\"2025-01\""))
                .code())
        .isEqualTo("EARMARK_MONTHS");
  }

  @Test
  void what_is_unused_ages_and_goes_back_as_the_scheme_says() {
    assertThat(as("auditor").get("/api/v1/funds/none/tranches").status()).isEqualTo(404);
    assertThat(as("auditor").get("/api/v1/funds/none/withdrawals").status()).isEqualTo(404);
    String carries = fund("CARRIES", "");
    capital(carries, "10.00", "2024-06-01");
    assertThat(standing(carries, "2024-12-31")).isEqualTo("CURRENT");
    assertThat(standing(carries, "2026-06-01")).isEqualTo("CARRIED");
    assertThat(tranches(carries, "2026-05-31").path("items").path(0).path("ageYears").asInt())
        .isOne();
    assertThat(tranches(carries, "2026-06-01").path("items").path(0).path("ageYears").asInt())
        .isEqualTo(2);
    String surplus = fund("SURPLUS_AFTER_TWO_YEARS", "");
    capital(surplus, "10.00", "2024-06-01");
    assertThat(standing(surplus, "2025-12-31")).isEqualTo("CARRIED");
    assertThat(standing(surplus, "2026-01-01")).isEqualTo("SURPLUS");
    assertThat(tranches(surplus, "2026-01-01").path("totals").path("goesBack").asText())
        .isEqualTo("10.00");
    String yearly = fund("RETURNS_YEARLY", "");
    capital(yearly, "10.00", "2024-06-01");
    assertThat(standing(yearly, "2024-12-30")).isEqualTo("CURRENT");
    assertThat(standing(yearly, "2024-12-31")).isEqualTo("DUE_BACK");
    assertThat(tranches(yearly, "2024-05-31").path("items").size()).isZero();
  }

  private String standing(String fund, String asOf) {
    return tranches(fund, asOf).path("items").path(0).path("standing").asText();
  }

  @Test
  void only_money_of_a_source_that_the_scheme_names_comes_in() {
    String fund = fund("CARRIES", "");
    String body = "{\"source\":\"%s\",\"amount\":\"1.00\",\"document\":" + PAPER + "}";
    String path = "/api/v1/funds/" + fund + "/capital";
    LedgerApi.Answer refused = as("fund-manager").post(path, body.formatted("DONATION"));
    assertThat(refused.code()).isEqualTo("CAPITAL_SOURCE_NOT_ALLOWED");
    assertThat(refused.body().path("facts").path("allowed").asText()).isEqualTo("BUDGET, INTEREST");
    done(as("fund-manager").post(path, body.formatted("REPLENISHMENT")));
    done(as("fund-manager").post(path, body.formatted("INTEREST")));
    LedgerApi.Answer interest =
        as("fund-manager")
            .post(
                "/api/v1/funds/" + fund + "/withdrawals",
                "{\"tranche\":2,\"amount\":\"1.00\",\"document\":" + PAPER + "}");
    assertThat(interest.code()).isEqualTo("INTEREST_IS_NO_CAPITAL");
  }
}

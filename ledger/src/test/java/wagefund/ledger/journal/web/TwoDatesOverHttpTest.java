package wagefund.ledger.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.Deeds;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.recovery.command.RecordReceipt;

/** 两个日期: whatever is asked as of a day as known at a place has the same answer for ever. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoDatesOverHttpTest {

  private static final String PAPER = "{\"number\":\"示例1号\",\"dated\":\"2025-01-02\"}";
  private static final String SCHEME =
      """
      format: 1
      id: two-dates
      version: 1
      title: {zh: 两个日期, en: Two dates}
      source:
        - number: 示例〔2025〕2号
      fund:
        kind: EMERGENCY_FUND
        sources: [BUDGET, INTEREST]
        carryOver: CARRIES
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
      deposit: {rates: [{percent: 2}]}
      recovery:
        due: {days: 90, counted: CALENDAR, from: NOTICE}
        interest: {method: SIMPLE, annualPercent: 3.65, dayBasis: 365, from: PAYMENT}
        allocation: FUND_FIRST
      """;

  private final LedgerApi ledger;
  private final String fund = "dates-" + UUID.randomUUID();
  private final Deeds deeds;

  TwoDatesOverHttpTest(LedgerApi ledger) {
    this.ledger = ledger;
    this.deeds = new Deeds(ledger);
  }

  private LedgerApi.Answer post(String officer, String path, String body) {
    return deeds.done(officer, path, body);
  }

  /** What has been written by now is shown; gives the place of the log that answers. */
  private String place() {
    return get("/funds/" + fund + "/as-known?asOf=2025-12-31").path("position").asText();
  }

  private JsonNode get(String path) {
    return deeds.seen(path);
  }

  private void established() {
    post(
        "fund-manager",
        "/funds",
        """
        {"id":"%s","code":"%s","name":"示例周转金","kind":"EMERGENCY","level":"CITY",
         "keeper":"某局","custody":"专户","document":%s,"on":"2025-01-02",
         "scheme":{"content":"%s","effectiveFrom":"2025-01-01","document":%s}}
        """
            .formatted(
                fund, fund, PAPER, SCHEME.replace("\n", "\\n").replace("\"", "\\\""), PAPER));
    capital("10000.00", "2025-01-10");
  }

  private void capital(String amount, String on) {
    deeds.capital(fund, amount, on, PAPER);
  }

  private String paidCase(String employer, String on) {
    String owed = "\"2025-01\":\"1500.00\"";
    String id =
        post(
                "clerk",
                "/cases",
                """
                {"externalRef":"%s","employer":{"name":"%s"},"project":"东区","region":"610113",
                 "sector":"CONSTRUCTION","situations":["CANNOT_PAY"],"workers":[%s],"on":"%s"}"""
                    .formatted(UUID.randomUUID(), employer, Deeds.workers(owed, owed), on))
            .text("id");
    LedgerApi.Answer asked =
        post(
            "clerk",
            "/advances",
            """
            {"caseId":"%s","fundId":"%s","reason":"示例","evidence":["指令书"],
             "depositPosition":"无","on":"%s"}"""
                .formatted(id, fund, on));
    var unused = deeds.paid(asked, on, "{\"remaining\":\"SUCCEEDED\",\"on\":\"" + on + "\"}");
    return id;
  }

  private void receipt(String arrearsCase, String amount, String on) {
    post(
        "recovery",
        "/cases/" + arrearsCase + "/receipts",
        """
        {"fundId":"%s","amount":"%s","channel":"BANK","payer":"某建筑公司","document":%s,"on":"%s"}"""
            .formatted(fund, amount, PAPER, on));
  }

  private String deposit() {
    return post(
            "clerk",
            "/deposits",
            """
            {"fundId":"%s","contractor":{"name":"示例建筑公司"},"enterpriseLevel":false,
             "projects":[{"project":"东区%s","contractSum":"1000000.00"}],
             "document":%s,"on":"2025-02-10"}"""
                .formatted(fund, fund, PAPER))
        .text("id");
  }

  private void cash(String deposit, String amount, String on) {
    post(
        "clerk",
        "/deposits/" + deposit + "/cash",
        """
        {"bank":"示例银行","accountNo":"3300 01","amount":"%s","document":%s,"on":"%s"}"""
            .formatted(amount, PAPER, on));
  }

  private String wageAccount() {
    return post(
            "clerk",
            "/wage-accounts",
            """
            {"holder":"示例建筑公司","project":"东区","bank":"工商银行某支行","accountNo":"3700 0001",
             "fundId":"%s","lowBalance":"1.00",
             "duty":{"from":"2025-02","planned":"100.00","fundingDay":20,"payrollDay":15},
             "document":%s,"on":"2025-02-01"}"""
                .formatted(fund, PAPER))
        .text("id");
  }

  private void labourCost(String account, String amount, String on) {
    post(
        "cashier",
        "/wage-accounts/" + account + "/labour-cost",
        "{\"month\":\"2025-02\",\"amount\":\"%s\",\"document\":%s,\"on\":\"%s\"}"
            .formatted(amount, PAPER, on));
  }

  private String claim(String arrearsCase) {
    return RecordReceipt.claimOf(new FundId(fund), new CaseId(arrearsCase)).value();
  }

  private List<String> questions(String arrearsCase, String deposit, String wageAccount) {
    String of = "/funds/" + fund;
    String books = "?asOf=2025-12-31&from=2025-01";
    String statement = "?fund=" + fund + "&from=2025-01-01&to=2025-12-31";
    List<String> asked = new ArrayList<>();
    for (String by : List.of("CASE", "DEBTOR", "WORKER", "TRANCHE")) {
      asked.add(of + "/sub-ledger/1218.01" + books + "&by=" + by);
      asked.add(of + "/sub-ledger/1002.02" + books + "&by=" + by);
      asked.add("/statements/sub-ledger" + statement + "&account=1002.02&by=" + by);
      asked.add("/statements/sub-ledger" + statement + "&account=1218.01&format=xlsx&by=" + by);
    }
    asked.addAll(
        List.of(
            of + "/as-known?asOf=2025-12-31",
            of + "/trial-balance" + books,
            of + "/ledger/1218.01" + books,
            of + "/tranches?asOf=2025-12-31",
            "/accounts/1002.02/funds" + books,
            "/cases/" + arrearsCase + "/as-known?asOf=2025-12-31",
            "/recovery/claims/" + claim(arrearsCase) + "?asOf=2025-12-31",
            "/claims/" + claim(arrearsCase) + "/interest?asOf=2025-12-31",
            "/recovery/ageing?fundId=" + fund + "&asOf=2025-12-31",
            "/recovery/ageing/claims?fundId=" + fund + "&asOf=2025-12-31",
            "/deposits/" + deposit + "/as-known?asOf=2025-12-31",
            "/wage-accounts/" + wageAccount + "/as-known?asOf=2025-12-31",
            "/statements/fund-movement" + statement,
            "/statements/vouchers" + statement,
            "/statements/journal" + statement,
            "/statements/trial-balance" + statement,
            "/statements/account-ledger" + statement + "&account=1218.01",
            "/statements/sub-ledger?from=2025-01-01&to=2025-12-31&account=1002.02&by=FUND",
            "/statements/case-account?case=" + arrearsCase,
            "/statements/deposit-register?asOf=2025-12-31",
            "/statements/payment-notice-log?asOf=2025-12-31"));
    return asked;
  }

  private Map<String, String> answers(List<String> questions, String place) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : questions) {
      String path = question + (question.contains("?") ? "&" : "?") + "position=" + place;
      LedgerApi.Answer answer = ledger.as("auditor").get("/api/v1" + path, deeds.position());
      assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
      answers.put(question, new String(answer.raw().body(), StandardCharsets.ISO_8859_1));
    }
    return answers;
  }

  @Test
  void every_balance_and_every_statement_is_the_same_to_the_byte_after_more_has_happened() {
    established();
    String arrearsCase = paidCase("某建筑公司", "2025-03-01");
    receipt(arrearsCase, "1000.00", "2025-04-01");
    String deposit = deposit();
    cash(deposit, "5000.00", "2025-03-05");
    String wageAccount = wageAccount();
    labourCost(wageAccount, "80.00", "2025-03-06");
    String place = place();
    List<String> questions = questions(arrearsCase, deposit, wageAccount);
    Map<String, String> before = answers(questions, place);

    capital("0.01", "2025-02-01");
    receipt(arrearsCase, "2500.00", "2025-03-15");
    cash(deposit, "0.01", "2025-03-05");
    labourCost(wageAccount, "0.01", "2025-03-06");
    String other = paidCase("某建筑公司", "2025-03-20");
    receipt(other, "0.01", "2025-04-02");
    String later = place();

    Map<String, String> after = answers(questions, place);
    for (String question : questions) {
      assertThat(after.get(question)).as(question).isEqualTo(before.get(question));
    }
    Map<String, String> now = answers(questions, later);
    List<String> same = questions.stream().filter(q -> now.get(q).equals(before.get(q))).toList();
    // No notice was served; and of many funds this one may stand on a later page.
    assertThat(same)
        .isSubsetOf(
            "/statements/payment-notice-log?asOf=2025-12-31",
            "/accounts/1002.02/funds?asOf=2025-12-31&from=2025-01");
  }

  @Test
  void interest_is_reckoned_as_it_was_known_to_the_fen_on_each_side_of_the_receipt() {
    established();
    String arrearsCase = paidCase("某建筑公司", "2025-03-01");
    String beforeReceipt = place();
    receipt(arrearsCase, "1009.00", "2025-03-31");
    String afterReceipt = place();
    String interest = "/claims/" + claim(arrearsCase) + "/interest?asOf=";

    // 3,000.00 x 3.65% x 30 / 365 = 9.00; one day more is 0.30; 2,000.00 are 0.20 a day.
    assertThat(get(interest + "2025-03-31&position=" + beforeReceipt).path("interest").asText())
        .isEqualTo("9.00");
    assertThat(get(interest + "2025-04-01&position=" + beforeReceipt).path("interest").asText())
        .isEqualTo("9.30");
    JsonNode known = get(interest + "2025-04-01&position=" + afterReceipt);
    assertThat(known.path("accrued").asText()).isEqualTo("9.20");
    assertThat(known.path("principal").asText()).isEqualTo("2000.00");
    assertThat(known.path("interest").asText()).isEqualTo("0.20");
    assertThat(get(interest + "2025-04-01")).isEqualTo(known);
    assertThat(get(interest + "2025-02-28&position=" + afterReceipt).path("interest").asText())
        .isEqualTo("0.00");
    LedgerApi.Answer unknown =
        ledger
            .as("auditor")
            .get("/api/v1" + interest + "2025-04-01&knownOn=2000-01-01", deeds.position());
    assertThat(unknown.code()).isEqualTo("CLAIM_UNKNOWN");
  }

  @Test
  void deposits_wage_accounts_and_tranches_are_told_on_two_dates() {
    established();
    String deposit = deposit();
    String wageAccount = wageAccount();
    cash(deposit, "5000.00", "2025-03-05");
    labourCost(wageAccount, "80.00", "2025-03-06");
    String first = place();
    cash(deposit, "0.01", "2025-03-07");
    labourCost(wageAccount, "0.01", "2025-03-06");
    capital("0.01", "2025-01-10");
    String second = place();

    String held = "/deposits/" + deposit + "/as-known";
    assertThat(on(held, "2025-03-04", second).path("cash").asText()).isEqualTo("0.00");
    assertThat(on(held, "2025-03-05", second).path("cash").asText()).isEqualTo("5000.00");
    assertThat(on(held, "2025-03-06", second).path("cash").asText()).isEqualTo("5000.00");
    assertThat(on(held, "2025-03-07", second).path("cash").asText()).isEqualTo("5000.01");
    assertThat(on(held, "2025-03-07", first).path("cash").asText()).isEqualTo("5000.00");
    String wages = "/wage-accounts/" + wageAccount + "/as-known";
    assertThat(on(wages, "2025-03-05", second).path("balance").asText()).isEqualTo("0.00");
    assertThat(on(wages, "2025-03-06", first).path("balance").asText()).isEqualTo("80.00");
    assertThat(on(wages, "2025-03-06", second).path("balance").asText()).isEqualTo("80.01");
    String tranches = "/funds/" + fund + "/tranches";
    assertThat(left(on(tranches, "2025-01-09", second))).isEqualTo("0.00");
    assertThat(left(on(tranches, "2025-01-10", first))).isEqualTo("10000.00");
    assertThat(left(on(tranches, "2025-01-10", second))).isEqualTo("10000.01");
  }

  private static String left(JsonNode tranches) {
    return tranches.path("totals").path("left").asText();
  }

  private JsonNode on(String path, String asOf, String place) {
    return get(path + "?asOf=" + asOf + "&position=" + place);
  }

  @Test
  void a_day_to_come_knows_what_is_known_and_a_day_before_all_knows_nothing() {
    established();
    String arrearsCase = paidCase("某建筑公司", "2025-03-01");
    String of = "/funds/" + fund;

    for (String dates : List.of("?asOf=2099-12-31", "?asOf=2025-12-31&knownOn=2099-12-31")) {
      assertThat(get(of + "/as-known" + dates).path("figures").path("bank").asText())
          .isEqualTo("7000.00");
      assertThat(get("/cases/" + arrearsCase + "/as-known" + dates).path("fundClaim").asText())
          .isEqualTo("3000.00");
      assertThat(left(get(of + "/tranches" + dates))).isEqualTo("7000.00");
    }
    for (String dates : List.of("?asOf=1999-12-31", "?asOf=2025-12-31&knownOn=1999-12-31")) {
      assertThat(get(of + "/as-known" + dates).path("figures").path("bank").asText("0.00"))
          .isEqualTo("0.00");
      assertThat(left(get(of + "/tranches" + dates))).isEqualTo("0.00");
      assertThat(get(of + "/sub-ledger/1002.02" + dates + "&by=TRANCHE").path("total").asInt())
          .isZero();
    }
    for (String wrong : List.of("asOf=2025-02-30", "knownOn=soon", "position=-1", "position=x")) {
      assertThat(ledger.as("auditor").get("/api/v1" + of + "/as-known?" + wrong).code())
          .as(wrong)
          .isEqualTo("PARAMETER_UNREADABLE");
    }
  }
}

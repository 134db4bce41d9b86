package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;

/**
 * A fund of 100,000.00 that paid 12,000.00 and 5,000.00 to two workers in December 2025; the second
 * payment was really 4,900.00.
 */
record Booked(String fund, String caseNo, String advance, String batch) {

  private static final int TRIES = 10;

  private static final String PAPER =
      "{\"number\":\"财预〔2025〕1号\",\"title\":\"拨款通知\",\"dated\":\"2025-11-03\"}";

  private static final String RULES =
      """
      format: 1
      id: books-example
      version: 1
      title: {zh: 应急周转金办法（示例）, en: Rules of a fund (example)}
      source:
        - number: 示例〔2025〕1号
      fund:
        kind: EMERGENCY_FUND
        sources: [BUDGET, INTEREST]
        carryOver: CARRIES
      caps:
        - name: all-arrears
          kind: percentOfArrears
          level: worker
          base: original
          percent: 100
          title: {zh: 所欠工资, en: What is owed}
      approval:
        - {name: check, title: {zh: 人社复核, en: Check}, role: CHECKER}
        - {name: approve, title: {zh: 审批, en: Approval}, role: APPROVER}
      recovery:
        allocation: FUND_FIRST
      """;

  /** The wrong payment is put right: one voucher in red, one in blue. */
  static Booked corrected(LedgerApi ledger) {
    Booked paid = paid(ledger);
    String id = paid.propose(ledger, "4900.00", "2025-12-22");
    LedgerApi.Answer confirmed =
        paid.post(
            ledger.as("fund-manager"),
            "/batches/" + paid.batch() + "/corrections/" + id + "/confirm",
            "{\"on\":\"2025-12-22\"}",
            200);
    paid.await(ledger, confirmed);
    return paid;
  }

  /** What was really paid to the second worker is said, and waits for another officer. */
  String propose(LedgerApi ledger, String amount, String on) {
    return post(
            ledger.as("cashier"),
            "/batches/" + batch + "/lines/2/corrections",
            "{\"paid\":\"%s\",\"document\":{\"number\":\"银行回单 7731\",\"dated\":\"2025-12-20\"},\"on\":\"%s\"}"
                .formatted(amount, on),
            201)
        .text("id");
  }

  static Booked paid(LedgerApi ledger) {
    String unique = Example.unique();
    Booked fund = new Booked("fund-" + unique, "人社监立〔2025〕" + unique, "", "");
    fund.post(
        ledger.as("fund-manager"),
        "/funds",
        """
        {"id":"%s","code":"ZZJ-%s","name":"某县欠薪应急周转金","kind":"EMERGENCY","level":"COUNTY",
         "keeper":"县人社局","custody":"专户","document":%s,"on":"2025-11-03",
         "scheme":{"content":"%s","effectiveFrom":"2025-01-01","document":%s}}
        """
            .formatted(
                fund.fund(),
                unique,
                PAPER,
                RULES.replace("\n", "\\n").replace("\"", "\\\""),
                PAPER),
        201);
    fund.post(
        ledger.as("fund-manager"),
        "/funds/" + fund.fund() + "/capital",
        "{\"source\":\"ALLOCATION\",\"amount\":\"100000.00\",\"document\":%s,\"on\":\"2025-11-03\"}"
            .formatted(PAPER),
        200);
    String arrears =
        fund.post(
                ledger.as("clerk"),
                "/cases",
                """
                {"externalRef":"%s","employer":{"name":"锦绣安居建筑劳务有限公司","code":""},
                 "contractor":"","project":"滨河花园","region":"210700","sector":"CONSTRUCTION",
                 "governmentInvested":false,"filed":true,"situations":["CANNOT_PAY"],
                 "workers":[%s],"on":"2025-11-04"}
                """
                    .formatted(fund.caseNo(), workers(unique)),
                201)
            .text("id");
    return fund.pay(ledger, arrears);
  }

  private Booked pay(LedgerApi ledger, String arrears) {
    LedgerApi.Answer requested =
        post(
            ledger.as("clerk"),
            "/advances",
            """
            {"caseId":"%s","fundId":"%s","reason":"无力支付","evidence":["花名册"],
             "depositPosition":"无","on":"2025-11-04"}
            """
                .formatted(arrears, fund),
            201);
    String id = requested.text("id");
    String sign =
        "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"2025-11-05\"}"
            .formatted(requested.text("digest"));
    post(ledger.as("checker"), "/advances/" + id + "/sign", sign, 200);
    post(ledger.as("approver"), "/advances/" + id + "/sign", sign, 200);
    String batchId =
        post(ledger.as("cashier"), "/advances/" + id + "/release", "{\"on\":\"2025-12-18\"}", 201)
            .text("batchId");
    LedgerApi.Answer reported =
        post(
            ledger.as("cashier"),
            "/batches/" + batchId + "/report",
            "{\"remaining\":\"SUCCEEDED\",\"on\":\"2025-12-20\"}",
            200);
    await(ledger, reported);
    return new Booked(fund, caseNo, id, batchId);
  }

  /** Until what was done is shown; a machine that is busy is asked again. */
  private void await(LedgerApi ledger, LedgerApi.Answer done) {
    int status = 0;
    for (int i = 0; i < TRIES && status != 200; i++) {
      status =
          ledger.as("auditor").get("/api/v1/funds/" + fund + "/vouchers", done.position()).status();
    }
    assertThat(status).isEqualTo(200);
  }

  private LedgerApi.Answer post(LedgerApi officer, String path, String body, int status) {
    LedgerApi.Answer answer = officer.post("/api/v1" + path, body);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
    return answer;
  }

  private static String workers(String unique) {
    return new SyntheticRoster(
            2,
            Money.ofYuan("17000.00"),
            YearMonth.of(2025, 8),
            2,
            unique.hashCode(),
            "210702",
            Money.ofYuan("1.00"))
        .roster().lines().stream()
            .map(line -> worker(line, line.lineNo() == 1 ? "6000.00" : "2500.00"))
            .collect(Collectors.joining(","));
  }

  private static String worker(RosterLine line, String monthly) {
    return """
        {"name":"%s","idNumber":"%s","bank":"%s","cardNumber":"%s",
         "arrears":{"2025-08":"%s","2025-09":"%s"}}
        """
        .formatted(
            line.person().name(),
            line.person().idNumber().value(),
            line.person().bank().value(),
            line.person().card().digits(),
            monthly,
            monthly);
  }
}

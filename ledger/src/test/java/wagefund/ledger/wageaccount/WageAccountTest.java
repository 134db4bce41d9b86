package wagefund.ledger.wageaccount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.mainjob.Forgetting;
import wagefund.ledger.vault.command.PersonDetails;

/** A wage account as officers use it: what comes in, what goes out, and what it will not do. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WageAccountTest {

  private static final String PAPER = "{\"number\":\"示例1号\",\"dated\":\"2025-09-01\"}";
  private static final AtomicInteger SEED = new AtomicInteger(7_300_000);

  private final LedgerApi clerk;
  private final LedgerApi manager;
  private final LedgerApi checker;
  private final LedgerApi cashier;
  private final LedgerApi cashier2;
  private String position = "";

  private final Forgetting forgetting;

  WageAccountTest(LedgerApi ledger, Forgetting forgetting) {
    this.forgetting = forgetting;
    this.clerk = ledger.as("clerk");
    this.manager = ledger.as("fund-manager");
    this.checker = ledger.as("checker");
    this.cashier = ledger.as("cashier");
    this.cashier2 = ledger.as("cashier2");
  }

  private static List<PersonDetails> people(int count) {
    return new SyntheticRoster(
            count,
            Money.ofYuan("100000000"),
            YearMonth.of(2025, 8),
            1,
            SEED.incrementAndGet(),
            "610113",
            Money.ZERO)
        .roster().lines().stream().map(RosterLine::person).toList();
  }

  private static String worker(PersonDetails person, String amount) {
    return """
        {"name":"%s","idNumber":"%s","bank":"%s","cardNumber":"%s","amount":"%s"}"""
        .formatted(
            person.name(),
            person.idNumber().value(),
            person.bank().value(),
            person.card().digits(),
            amount);
  }

  private static String sheet(String month, List<PersonDetails> people, String... amounts) {
    List<String> workers = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      workers.add(worker(people.get(i), amounts[i % amounts.length]));
    }
    return """
        {"month":"%s","workers":[%s],"document":%s,"on":"2025-09-28"}"""
        .formatted(month, String.join(",", workers), PAPER);
  }

  private String open(String holder, String planned, String low) {
    String fund = "fund-" + UUID.randomUUID();
    LedgerApi.Answer established =
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"%s","name":"示例周转金","kind":"EMERGENCY","level":"CITY",
             "keeper":"某局","custody":"专户","document":%s,"on":"2025-01-06",
             "scheme":{"shipped":"jinzhou-2018-case","effectiveFrom":"2025-01-06","document":%s}}
            """
                .formatted(fund, fund, PAPER, PAPER));
    assertThat(established.status()).as(established.body().toString()).isEqualTo(201);
    LedgerApi.Answer opened =
        clerk.post(
            "/api/v1/wage-accounts",
            """
            {"holder":"%s","project":"某医院装修工程","bank":"工商银行某支行","accountNo":"3700 0001",
             "fundId":"%s","lowBalance":"%s",
             "duty":{"from":"2025-09","planned":"%s","fundingDay":20,"payrollDay":15},
             "document":%s,"on":"2025-09-01"}
            """
                .formatted(holder, fund, low, planned, PAPER));
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    position = opened.position();
    return opened.text("id");
  }

  private void receive(String account, String month, String amount) {
    LedgerApi.Answer received =
        cashier.post(
            "/api/v1/wage-accounts/" + account + "/labour-cost",
            """
            {"month":"%s","amount":"%s","document":%s,"on":"2025-09-20"}"""
                .formatted(month, amount, PAPER));
    done(received);
  }

  private void done(LedgerApi.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    position = answer.position();
  }

  private LedgerApi.Answer propose(String account, String sheet) {
    LedgerApi.Answer proposed = clerk.post("/api/v1/wage-accounts/" + account + "/payrolls", sheet);
    done(proposed);
    return proposed;
  }

  private static LedgerApi.Answer confirm(
      LedgerApi officer, String account, LedgerApi.Answer proposed) {
    return officer.post(
        "/api/v1/wage-accounts/" + account + "/payrolls/" + proposed.text("id") + "/confirm",
        "{\"digest\":\"" + proposed.text("digest") + "\",\"on\":\"2025-09-28\"}");
  }

  private LedgerApi.Answer line(
      LedgerApi officer, String account, String payroll, String what, String body) {
    return officer.post(
        "/api/v1/wage-accounts/" + account + "/payrolls/" + payroll + "/" + what, body);
  }

  private JsonNode account(String account, String asOf) {
    return clerk.get("/api/v1/wage-accounts/" + account + "?asOf=" + asOf, position).body();
  }

  @Test
  void what_comes_back_is_in_the_account_again_and_another_cashier_sends_it_to_the_new_card() {
    String account = open("回款示例公司", "0.00", "0.00");
    receive(account, "2025-09", "9000.00");
    List<PersonDetails> people = people(3);
    LedgerApi.Answer proposed = propose(account, sheet("2025-09", people, "3000.00"));
    assertThat(proposed.text("total")).isEqualTo("9000.00");
    assertThat(account(account, "2025-09-28").path("balance").asText()).isEqualTo("9000.00");
    forgetting.all(account);
    done(confirm(checker, account, proposed));
    String payroll = proposed.text("id");
    done(
        line(
            cashier,
            account,
            payroll,
            "results",
            """
            {"lines":[{"lineNo":2,"outcome":"RETURNED","reason":"账号不符"}],
             "remaining":"SUCCEEDED","on":"2025-09-29"}"""));
    JsonNode after = account(account, "2025-09-29");
    assertThat(after.path("balance").asText()).isEqualTo("3000.00");
    assertThat(after.path("paid").asText()).isEqualTo("6000.00");
    assertThat(after.path("inTransit").asText()).isEqualTo("0.00");
    PersonDetails another = people(1).get(0);
    done(
        line(
            cashier,
            account,
            payroll,
            "lines/2/correct",
            "{\"cardNumber\":\"%s\",\"bank\":\"%s\",\"on\":\"2025-09-30\"}"
                .formatted(another.card().digits(), another.bank().value())));
    forgetting.all(account);
    assertThat(line(cashier, account, payroll, "lines/2/pay-again", "{}").code())
        .isEqualTo("PAYER_IS_CORRECTOR");
    done(line(cashier2, account, payroll, "lines/2/pay-again", "{\"on\":\"2025-09-30\"}"));
    assertThat(line(cashier2, account, payroll, "lines/2/pay-again", "{}").code())
        .isEqualTo("PAYROLL_LINE_WRONG_STATE");
    done(
        line(
            cashier2,
            account,
            payroll,
            "results",
            "{\"remaining\":\"RETURNED\",\"on\":\"2025-10-08\"}"));
    assertThat(line(cashier, account, payroll, "lines/2/pay-again", "{}").code())
        .isEqualTo("PAYER_IS_CORRECTOR");
    done(line(cashier2, account, payroll, "lines/2/pay-again", "{\"on\":\"2025-10-08\"}"));
    done(
        line(
            cashier,
            account,
            payroll,
            "results",
            "{\"remaining\":\"SUCCEEDED\",\"on\":\"2025-10-09\"}"));
    after = account(account, "2025-10-09");
    assertThat(after.path("balance").asText()).isEqualTo("0.00");
    assertThat(after.path("paid").asText()).isEqualTo("9000.00");
    assertThat(account(account, "2025-09-30").path("inTransit").asText()).isEqualTo("3000.00");
    JsonNode lines =
        clerk
            .get("/api/v1/wage-accounts/" + account + "/payrolls/" + payroll + "/lines", position)
            .body();
    assertThat(lines.path("items").path(1).path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(lines.path("items").path(1).path("card").asText())
        .isEqualTo(another.card().masked());
    assertThat(line(cashier, account, payroll, "lines/2/pay-again", "{}").code())
        .isEqualTo("PAYROLL_UNKNOWN");
  }

  @Test
  void two_payrolls_confirmed_at_the_same_moment_never_pay_more_than_the_account_holds() {
    String account = open("竞争示例公司", "0.00", "0.00");
    receive(account, "2025-09", "5000.00");
    List<LedgerApi.Answer> proposed =
        IntStream.range(0, 8)
            .mapToObj(i -> propose(account, sheet("2025-09", people(1), "1000.01")))
            .toList();
    List<CompletableFuture<LedgerApi.Answer>> racing =
        proposed.stream()
            .map(p -> CompletableFuture.supplyAsync(() -> confirm(checker, account, p)))
            .toList();
    List<LedgerApi.Answer> answers = racing.stream().map(CompletableFuture::join).toList();
    assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(4);
    assertThat(answers.stream().filter(a -> a.code().equals("WAGE_ACCOUNT_SHORT"))).hasSize(4);
    for (LedgerApi.Answer answer : answers) {
      if (!answer.position().isEmpty()) {
        assertThat(clerk.get("/api/v1/wage-accounts/" + account, answer.position()).status())
            .isEqualTo(200);
      }
    }
    JsonNode after = account(account, "2025-09-28");
    assertThat(after.path("balance").asText()).isEqualTo("999.96");
    assertThat(after.path("inTransit").asText()).isEqualTo("4000.04");
  }

  @Test
  void the_balance_pays_exactly_what_it_holds_and_not_one_fen_more() {
    String account = open("一分示例公司", "0.00", "0.00");
    receive(account, "2025-09", "3000.00");
    LedgerApi.Answer above = propose(account, sheet("2025-09", people(1), "3000.01"));
    LedgerApi.Answer refused = confirm(checker, account, above);
    assertThat(refused.code()).isEqualTo("WAGE_ACCOUNT_SHORT");
    assertThat(refused.body().path("facts").path("shortfall").asText()).isEqualTo("0.01");
    LedgerApi.Answer at = propose(account, sheet("2025-09", people(1), "3000.00"));
    done(confirm(checker, account, at));
    assertThat(account(account, "2025-09-28").path("balance").asText()).isEqualTo("0.00");
  }

  @Test
  void wages_go_to_each_workers_own_card() {
    String account = open("一人一卡示例公司", "0.00", "0.00");
    List<PersonDetails> people = people(2);
    PersonDetails first = people.get(0);
    PersonDetails second = people.get(1);
    PersonDetails sharing =
        new PersonDetails(
            second.name(), second.idNumber(), first.card(), first.bank(), second.phone());
    LedgerApi.Answer shared =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/payrolls",
            sheet("2025-09", List.of(first, sharing), "1.00"));
    assertThat(shared.code()).isEqualTo("CARD_FOR_SEVERAL_WORKERS");
    assertThat(shared.body().path("facts").path("line").asInt()).isEqualTo(2);
    propose(account, sheet("2025-09", List.of(first), "1.00"));
    LedgerApi.Answer later =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/payrolls",
            sheet("2025-09", List.of(sharing), "1.00"));
    assertThat(later.code()).isEqualTo("CARD_OF_ANOTHER_WORKER");
    PersonDetails two =
        new PersonDetails(
            first.name(), first.idNumber(), second.card(), second.bank(), first.phone());
    LedgerApi.Answer twice =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/payrolls",
            sheet("2025-09", List.of(first, two), "1.00"));
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.places()).contains("WORKER_DETAILS_DIFFER");
  }

  @Test
  void whoever_proposed_may_not_confirm_and_what_is_confirmed_is_what_was_proposed() {
    String account = open("双人示例公司", "0.00", "0.00");
    receive(account, "2025-09", "10.00");
    LedgerApi.Answer proposed = propose(account, sheet("2025-09", people(1), "10.00"));
    assertThat(confirm(clerk, account, proposed).code()).isEqualTo("WAGE_ACCOUNT_ROLE_NEEDED");
    LedgerApi.Answer wrong =
        line(
            checker,
            account,
            proposed.text("id"),
            "confirm",
            "{\"digest\":\"" + "0".repeat(64) + "\"}");
    assertThat(wrong.code()).isEqualTo("PAYROLL_DIGEST_DIFFERS");
    done(confirm(checker, account, proposed));
    assertThat(confirm(checker, account, proposed).code()).isEqualTo("PAYROLL_WRONG_STATE");
    LedgerApi.Answer month =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/payrolls",
            sheet("2025-09", people(1), "10.00")
                .replace("\"amount\"", "\"month\":\"2025-08\",\"amount\""));
    assertThat(month.code()).isEqualTo("PAYROLL_MONTH_DIFFERS");
  }

  @Test
  void a_month_is_missed_on_the_day_after_it_was_due_and_not_before() {
    String account = open("逾期示例公司", "5000.00", "100.00");
    assertThat(account(account, "2025-09-20").path("fundingMonthsMissed").asInt()).isZero();
    assertThat(account(account, "2025-09-21").path("fundingMonthsMissed").asInt()).isOne();
    receive(account, "2025-09", "4999.99");
    assertThat(account(account, "2025-09-21").path("fundingMonthsMissed").asInt()).isOne();
    assertThat(account(account, "2025-09-21").path("balanceLow").asBoolean()).isFalse();
    receive(account, "2025-09", "0.01");
    assertThat(account(account, "2025-09-21").path("fundingMonthsMissed").asInt()).isZero();
    assertThat(account(account, "2025-10-15").path("payrollMonthsMissed").asInt()).isZero();
    assertThat(account(account, "2025-10-16").path("payrollMonthsMissed").asInt()).isOne();
    assertThat(account(account, "2025-10-20").path("fundingMonthsMissed").asInt()).isZero();
    assertThat(account(account, "2025-10-21").path("fundingMonthsMissed").asInt()).isOne();
    LedgerApi.Answer proposed = propose(account, sheet("2025-09", people(1), "4900.01"));
    done(confirm(checker, account, proposed));
    JsonNode after = account(account, "2025-10-16");
    assertThat(after.path("payrollMonthsMissed").asInt()).isZero();
    assertThat(after.path("balance").asText()).isEqualTo("99.99");
    assertThat(after.path("balanceLow").asBoolean()).isTrue();
    JsonNode warned =
        clerk
            .get(
                "/api/v1/wage-accounts?warned=true&asOf=2025-10-16&q=" + "%E9%80%BE%E6%9C%9F",
                position)
            .body();
    assertThat(warned.path("total").asInt()).isOne();
  }

  @Test
  void arrears_paid_out_of_the_account_settle_the_case_and_an_empty_account_lets_the_next_pay() {
    String account = open("清偿示例公司", "0.00", "0.00");
    receive(account, "2025-09", "1000.00");
    List<PersonDetails> people = people(2);
    String arrearsCase =
        clerk
            .post(
                "/api/v1/cases",
                """
                {"externalRef":"%s","employer":{"name":"某劳务公司"},"contractor":"清偿示例公司",
                 "region":"610113","sector":"CONSTRUCTION","situations":["CANNOT_PAY"],
                 "workers":[%s,%s]}"""
                    .formatted(
                        UUID.randomUUID(),
                        worker(people.get(0), "1200.00")
                            .replace("\"amount\"", "\"month\":\"2025-08\",\"amount\""),
                        worker(people.get(1), "800.00")
                            .replace("\"amount\"", "\"month\":\"2025-08\",\"amount\"")))
            .text("id");
    LedgerApi.Answer proposed =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/arrears-payments",
            "{\"caseId\":\""
                + arrearsCase
                + "\",\"document\":"
                + PAPER
                + ",\"on\":\"2025-10-09\"}");
    done(proposed);
    assertThat(proposed.text("total")).isEqualTo("1000.00");
    done(confirm(checker, account, proposed));
    done(
        line(
            cashier,
            account,
            proposed.text("id"),
            "results",
            "{\"remaining\":\"SUCCEEDED\",\"on\":\"2025-10-10\"}"));
    JsonNode after = clerk.get("/api/v1/cases/" + arrearsCase, position).body();
    assertThat(after.path("byEmployer").asText()).isEqualTo("1000.00");
    assertThat(after.path("outstanding").asText()).isEqualTo("1000.00");
    assertThat(after.toString()).contains("PROJECT_WAGE_ACCOUNT").contains("EXHAUSTED");
    JsonNode workers = clerk.get("/api/v1/cases/" + arrearsCase + "/workers", position).body();
    assertThat(workers.path("items").path(0).path("settled").asText()).isEqualTo("600.00");
    forgetting.all(arrearsCase);
    LedgerApi.Answer again =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/arrears-payments",
            "{\"caseId\":\"" + arrearsCase + "\",\"document\":" + PAPER + "}");
    assertThat(again.code()).isEqualTo("NOTHING_TO_PAY_FROM_ACCOUNT");
    String other = open("他人示例公司", "0.00", "0.00");
    LedgerApi.Answer notOurs =
        clerk.post(
            "/api/v1/wage-accounts/" + other + "/arrears-payments",
            "{\"caseId\":\"" + arrearsCase + "\",\"document\":" + PAPER + "}");
    assertThat(notOurs.code()).isEqualTo("WAGE_ACCOUNT_OF_ANOTHER");
  }

  @Test
  void what_arrives_after_another_account_has_paid_the_worker_is_beyond_and_settles_nothing() {
    String first = open("两户示例公司", "0.00", "0.00");
    String second = open("两户示例公司", "0.00", "0.00");
    receive(first, "2025-09", "1000.00");
    receive(second, "2025-09", "1000.00");
    String arrearsCase =
        clerk
            .post(
                "/api/v1/cases",
                """
                {"externalRef":"%s","employer":{"name":"两户示例公司"},"region":"610113",
                 "sector":"CONSTRUCTION","situations":["CANNOT_PAY"],"workers":[%s]}"""
                    .formatted(
                        UUID.randomUUID(),
                        worker(people(1).get(0), "1000.01")
                            .replace("\"amount\"", "\"month\":\"2025-08\",\"amount\"")))
            .text("id");
    String pay =
        "{\"caseId\":\"" + arrearsCase + "\",\"document\":" + PAPER + ",\"on\":\"2025-10-09\"}";
    LedgerApi.Answer one = clerk.post("/api/v1/wage-accounts/" + first + "/arrears-payments", pay);
    LedgerApi.Answer two = clerk.post("/api/v1/wage-accounts/" + second + "/arrears-payments", pay);
    done(confirm(checker, first, one));
    done(confirm(checker, second, two));
    String all = "{\"remaining\":\"SUCCEEDED\",\"on\":\"2025-10-10\"}";
    done(line(cashier, first, one.text("id"), "results", all));
    done(line(cashier, second, two.text("id"), "results", all));
    JsonNode after = clerk.get("/api/v1/cases/" + arrearsCase, position).body();
    assertThat(after.path("byEmployer").asText()).isEqualTo("1000.01");
    assertThat(after.path("outstanding").asText()).isEqualTo("0.00");
    JsonNode payroll =
        clerk
            .get("/api/v1/wage-accounts/" + second + "/payrolls/" + two.text("id"), position)
            .body();
    assertThat(payroll.path("beyond").asText()).isEqualTo("999.99");
    assertThat(payroll.path("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void an_account_is_closed_when_nothing_is_open_and_a_document_says_where_the_rest_went() {
    String account = open("销户示例公司", "0.00", "0.00");
    receive(account, "2025-09", "50.00");
    LedgerApi.Answer proposed = propose(account, sheet("2025-09", people(1), "10.00"));
    String close = "{\"document\":" + PAPER + ",\"on\":\"2025-12-01\"}";
    String path = "/api/v1/wage-accounts/" + account + "/close";
    assertThat(checker.post(path, close).code()).isEqualTo("WAGE_ACCOUNT_BUSY");
    done(line(checker, account, proposed.text("id"), "drop", "{\"reason\":\"重复提交\"}"));
    assertThat(checker.post(path, close).code()).isEqualTo("WAGE_ACCOUNT_NOT_EMPTY");
    done(checker.post(path, close.replace("{\"doc", "{\"remainderTo\":\"退回总包单位基本户\",\"doc")));
    assertThat(account(account, "2025-12-01").path("status").asText()).isEqualTo("CLOSED");
    assertThat(account(account, "2025-11-30").path("balance").asText()).isEqualTo("50.00");
    assertThat(
            cashier
                .post(
                    "/api/v1/wage-accounts/" + account + "/labour-cost",
                    "{\"month\":\"2025-12\",\"amount\":\"1\",\"document\":" + PAPER + "}")
                .code())
        .isEqualTo("WAGE_ACCOUNT_CLOSED");
  }

  @Test
  void a_sheet_for_a_fund_that_is_not_there_opens_nothing_and_a_file_is_read_as_well() {
    LedgerApi.Answer opened =
        clerk.post(
            "/api/v1/wage-accounts",
            """
            {"holder":"甲","project":"乙","bank":"丙","accountNo":"1","fundId":"no-such-fund",
             "duty":{"from":"2025-09","planned":"0"},"document":%s}"""
                .formatted(PAPER));
    assertThat(opened.code()).isEqualTo("NOT_FOUND");
    String account = open("文件示例公司", "0.00", "0.00");
    PersonDetails person = people(1).get(0);
    String csv =
        "姓名,身份证号,银行,银行卡号,月份,金额\n"
            + String.join(
                ",",
                person.name(),
                person.idNumber().value(),
                person.bank().value(),
                person.card().digits(),
                "2025-09",
                "12.34");
    String boundary = "sheet";
    String body =
        "--sheet\r\nContent-Disposition: form-data; name=\"payroll\"\r\n"
            + "Content-Type: application/json\r\n\r\n{\"month\":\"2025-09\",\"document\":"
            + PAPER
            + "}\r\n--sheet\r\nContent-Disposition: form-data; name=\"roster\"; filename=\"a.csv\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + csv
            + "\r\n--sheet--\r\n";
    LedgerApi.Answer proposed =
        clerk.post(
            "/api/v1/wage-accounts/" + account + "/payrolls",
            "multipart/form-data; boundary=" + boundary,
            body.getBytes(StandardCharsets.UTF_8),
            UUID.randomUUID().toString());
    done(proposed);
    assertThat(proposed.text("total")).isEqualTo("12.34");
  }
}

package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;

/** Wage accounts, and the tranches of a special fund, as officers see them in a browser. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyBesideTest {

  private static final String PAPER = "{\"number\":\"示例页1号\",\"dated\":\"2025-01-02\"}";

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

  private static LedgerApi.Answer done(LedgerApi.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    return answer;
  }

  private static String specialFund(LedgerApi ledger) {
    String id = "special-" + UUID.randomUUID();
    LedgerApi manager = ledger.as("fund-manager");
    done(
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"%s","name":"示例环卫工人工资专项资金","kind":"SPECIAL","level":"CITY",
             "keeper":"某局","custody":"专户","document":%s,"on":"2024-01-02",
             "earmark":{"purpose":"用于清偿环卫工人被拖欠的工资","sectors":["SANITATION"],
              "firstMonth":"2024-01","lastMonth":"2025-12","useBy":"2026-06-30"},
             "scheme":{"shipped":"fushun-2025-draft","effectiveFrom":"2024-01-01","document":%s}}
            """
                .formatted(id, id, PAPER, PAPER)));
    for (String[] came :
        new String[][] {{"266000000.00", "2024-03-01"}, {"200000000.00", "2025-03-01"}}) {
      done(
          manager.post(
              "/api/v1/funds/" + id + "/capital",
              "{\"source\":\"ALLOCATION\",\"amount\":\"%s\",\"document\":%s,\"on\":\"%s\"}"
                  .formatted(came[0], PAPER, came[1])));
    }
    return id;
  }

  private static String account(LedgerApi ledger, String fund) {
    LedgerApi clerk = ledger.as("clerk");
    String id =
        done(clerk.post(
                "/api/v1/wage-accounts",
                """
                    {"kind":"GROUP","holder":"示例环卫有限公司","project":"东区清扫保洁",
                     "bank":"工商银行某支行","accountNo":"3700 0001","fundId":"%s",
                     "lowBalance":"100000.00",
                     "duty":{"from":"2025-09","planned":"900000.00","fundingDay":20,"payrollDay":15},
                     "document":%s,"on":"2025-09-01"}"""
                    .formatted(fund, PAPER)))
            .text("id");
    String path = "/api/v1/wage-accounts/" + id;
    done(
        clerk.post(
            path + "/labour-cost",
            "{\"month\":\"2025-09\",\"amount\":\"900000.00\",\"document\":%s,\"on\":\"2025-09-18\"}"
                .formatted(PAPER)));
    List<String> workers = new ArrayList<>();
    for (RosterLine line :
        new SyntheticRoster(
                223,
                Money.ofYuan("892000.00"),
                YearMonth.of(2025, 9),
                1,
                91_753,
                "610113",
                Money.ofYuan("2000"))
            .roster()
            .lines()) {
      workers.add(
          "{\"name\":\"%s\",\"idNumber\":\"%s\",\"bank\":\"%s\",\"cardNumber\":\"%s\",\"amount\":\"%s\"}"
              .formatted(
                  line.person().name(),
                  line.person().idNumber().value(),
                  line.person().bank().value(),
                  line.person().card().digits(),
                  line.total()));
    }
    LedgerApi.Answer payroll =
        done(
            clerk.post(
                path + "/payrolls",
                "{\"month\":\"2025-09\",\"workers\":[%s],\"document\":%s,\"on\":\"2025-10-10\"}"
                    .formatted(String.join(",", workers), PAPER)));
    String one = path + "/payrolls/" + payroll.text("id");
    done(
        ledger
            .as("checker")
            .post(
                one + "/confirm",
                "{\"digest\":\"%s\",\"on\":\"2025-10-11\"}".formatted(payroll.text("digest"))));
    LedgerApi.Answer last =
        done(
            ledger
                .as("cashier")
                .post(
                    one + "/results",
                    "{\"lines\":[{\"lineNo\":7,\"outcome\":\"RETURNED\",\"reason\":\"账号不符\"}],"
                        + "\"remaining\":\"SUCCEEDED\",\"on\":\"2025-10-12\"}"));
    assertThat(clerk.get(path, last.position()).status()).isEqualTo(200);
    return id;
  }

  @Test
  void the_register_says_which_account_is_late_and_one_account_says_which_month(LedgerApi ledger) {
    String account = account(ledger, specialFund(ledger));
    try (Visit visit = new Visit(chromium, ledger).as("auditor")) {
      visit.go("/wage-accounts?asOf=2025-10-21");
      assertThat(visit.at("#wages table")).containsText("东区清扫保洁");
      assertThat(visit.at("#wages table")).containsText("1 个月未足额拨付");
      visit.picture("wage-accounts");
      visit.go("/wage-accounts/" + account + "?asOf=2025-10-21");
      assertThat(visit.at("#w-months + .table-scroll")).containsText("逾期，欠拨 900,000.00 元");
      assertThat(visit.at("#w-payrolls + .table-scroll")).containsText("223");
      visit.picture("wage-account");
      visit.go("/wage-accounts/" + account + "?asOf=2025-10-20&lang=en");
      assertThat(visit.at("h1")).containsText("农民工工资专用账户");
      assertThat(visit.text()).doesNotContain("Overdue");
      visit.picture("wage-account-en");
      assertThat(visit.go("/wage-accounts/none")).isEqualTo(404);
    }
  }

  @Test
  void a_special_fund_shows_its_purpose_and_its_tranches_with_their_age(LedgerApi ledger) {
    String fund = specialFund(ledger);
    try (Visit visit = new Visit(chromium, ledger).as("auditor")) {
      visit.page().waitForTimeout(500);
      visit.go("/funds/" + fund);
      assertThat(visit.at("#f-tranches ~ .table-scroll")).containsText("266,000,000.00");
      assertThat(visit.at("#f-tranches ~ .table-scroll")).containsText("结转");
      visit.picture("fund-tranches");
      visit.hasNoComplaints();
    }
  }
}

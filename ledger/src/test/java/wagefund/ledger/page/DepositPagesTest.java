package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Officers keep the register of deposits in a browser, from what is required to what is due. */
@ExtendWith(RunningLedger.class)
class DepositPagesTest {

  private static final String PAPER = "{\"number\":\"保〔2026〕1号\",\"dated\":\"2026-01-04\"}";

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

  private static String fund(LedgerApi ledger) {
    String id = "deposit-fund-" + Example.unique();
    String scheme =
        "format: 1\\nid: pages\\nversion: 1\\ntitle: {zh: 示例}\\nsource: [{number: 示1号}]\\n"
            + "caps: []\\ndeposit: {rates: [{percent: 1.5}]}";
    LedgerApi.Answer answer =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds",
                """
                {"id":"%s","code":"%s","name":"保证金示例资金 %s","kind":"EMERGENCY","level":"CITY",
                 "keeper":"某局","custody":"专户","document":%s,"on":"2025-01-06",
                 "scheme":{"content":"%s","effectiveFrom":"2025-01-06","document":%s}}
                """
                    .formatted(id, id, id, PAPER, scheme, PAPER));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return id;
  }

  private static void paper(Visit visit, String form, String number, String on) {
    visit.at(form + " [name=documentNumber]").fill(number);
    visit.at(form + " [name=documentDated]").fill(on);
    visit.at(form + " [name=on]").fill(on);
  }

  @Test
  void a_deposit_is_required_stored_drawn_and_found_in_default(LedgerApi ledger) {
    String fund = fund(ledger);
    String arrearsCase = Example.arrearsCase(ledger);
    String project = "滨河花园二期";
    try (Visit clerk = new Visit(chromium, ledger).as("clerk");
        Visit checker = new Visit(chromium, ledger).as("checker");
        Visit cashier = new Visit(chromium, ledger).as("cashier")) {
      clerk.go("/deposits");
      clerk.at("#require summary").click();
      clerk.at("#q-fund").selectOption(fund);
      clerk.at("#q-contractor").fill("北方城建集团有限公司");
      clerk.at("#q-project").fill(project);
      clerk.at("#q-sum").fill("40,000,000.00");
      paper(clerk, "#require", "保证金核定1号", "2026-01-12");
      clerk.picture("deposit-require");
      clerk.at("#require .btn-primary").click();
      assertThat(clerk.at(".notice")).containsText("已核定");
      assertThat(clerk.at(".heading .status")).hasText("待存");
      String deposit =
          clerk.page().url().replaceFirst(".*/deposits/", "").replaceFirst("[?#].*", "");

      clerk.at("#cash summary").click();
      clerk.at("#cash-amount").fill("600,000.01");
      clerk.at("#cash-bank").fill("中国建设银行某支行");
      clerk.at("#cash-account").fill("3300 0001");
      paper(clerk, "#cash", "存款单1号", "2026-01-15");
      clerk.at("#cash .btn-primary").click();
      assertThat(clerk.at("#cash .refusal")).containsText("超过");
      clerk.at("#cash-amount").fill("600,000.00");
      clerk.at("#cash .btn-primary").click();
      assertThat(clerk.at("#cover")).hasText("600,000.00");
      assertThat(clerk.at("main")).containsText("2026-01-15");

      clerk.at("#propose summary").click();
      clerk.at("#n-case").selectOption(arrearsCase);
      paper(clerk, "#propose", "处理决定1号", "2026-04-07");
      clerk.at("#propose .btn-primary").click();
      assertThat(clerk.at(".notice")).containsText("已拟制");

      checker.go("/deposits/" + deposit);
      step(checker, "issue", "支付通知书〔2026〕5号", "2026-04-08");
      clerk.go("/deposits/" + deposit);
      clerk.picture("deposit-notice-issued");
      step(clerk, "serve", "送达回证1号", "2026-04-09");
      cashier.go("/deposits/" + deposit);
      step(cashier, "pay", "回单1号", "2026-04-15");
      assertThat(cashier.at("#notices .status").first()).hasText("已支付");
      assertThat(cashier.at(".heading .status")).hasText("逾期未补足");
      cashier.picture("deposit-in-default");
      cashier.go("/deposits?light=RED&q=" + project);
      assertThat(cashier.at("tbody tr").first()).containsText("逾期未补足");
      cashier.picture("deposits");
      cashier.go("/deposits/" + deposit + "?asOf=2026-04-16");
      assertThat(cashier.at(".heading .status")).hasText("待补足");
      cashier.go("/notices?q=支付通知书〔2026〕5号");
      assertThat(cashier.at("tbody")).containsText("支付通知书〔2026〕5号");
      cashier.picture("notices");
      for (String kind : new String[] {"deposit-register", "payment-notice-log"}) {
        APIResponse pdf = print(cashier, ledger, kind, "pdf");
        assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        APIResponse sheet = print(cashier, ledger, kind, "xlsx");
        assertThat(new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
      }
      cashier.go("/cases/" + arrearsCase);
      assertThat(cashier.at("main")).containsText("支付通知书〔2026〕5号");
      cashier.picture("case-with-deposit");
      cashier.at("a.language").click();
      cashier.go("/deposits/" + deposit);
      assertThat(cashier.text()).contains("In default").doesNotContain("??");
      cashier.picture("deposit-english");
      clerk.hasNoComplaints();
      checker.hasNoComplaints();
      cashier.hasNoComplaints();
    }
  }

  private static APIResponse print(Visit visit, LedgerApi ledger, String kind, String format) {
    APIResponse printed =
        visit
            .context()
            .request()
            .get(ledger.baseUrl() + "/statements/" + kind + "?asOf=2026-05-06&format=" + format);
    assertThat(printed.status()).isEqualTo(200);
    return printed;
  }

  private static void step(Visit visit, String step, String number, String on) {
    String form = "details:has(form[action$='/" + step + "'])";
    visit.at(form + " summary").click();
    paper(visit, form, number, on);
    visit.at(form + " .btn-primary").click();
    assertThat(visit.at(".notice")).containsText("已办理");
  }
}

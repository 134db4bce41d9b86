package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Officers use the pages in a browser. */
@ExtendWith(RunningLedger.class)
class PagesTest {

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

  private static void sign(Visit visit, String advance, String opinion) {
    visit.go("/advances/" + advance);
    visit.at("#checked").check();
    visit.at("#opinion").fill(opinion);
    visit.at("#sign .btn-primary").click();
    assertThat(visit.at(".notice")).containsText("已办理");
  }

  @Test
  void an_officer_who_signs_in_with_a_wrong_password_is_told_so_and_can_try_again(
      LedgerApi ledger) {
    try (Visit visit = new Visit(chromium, ledger)) {
      visit.go("/funds");
      assertThat(visit.page().url()).contains("/sign-in");
      visit.picture("sign-in");
      visit.page().fill("[name=username]", "checker");
      visit.page().fill("[name=password]", "not the password");
      visit.page().click("main button[type=submit]");
      assertThat(visit.at("[role=alert]")).containsText("用户名或密码不正确");
      visit.picture("sign-in-wrong");
      visit.as("checker");
      visit.at("header form button").click();
      assertThat(visit.at("[role=status]")).containsText("已安全退出");
      visit.hasNoComplaints();
    }
  }

  @Test
  void checker_and_approver_see_the_caps_and_sign_and_the_last_signature_reserves(
      LedgerApi ledger) {
    String fund = Example.fund(ledger);
    String advance = Example.advance(ledger, fund, Example.arrearsCase(ledger));
    try (Visit checker = new Visit(chromium, ledger).as("checker");
        Visit approver = new Visit(chromium, ledger).as("government")) {
      checker.picture("desk");
      assertThat(checker.at("#pile-sign")).containsText("待我签署");
      checker.go("/advances/" + advance);
      assertThat(checker.at("#caps .binds")).containsText("起限制作用");
      assertThat(checker.at("#act")).containsText("元");
      checker.picture("advance-to-sign");
      checker.at("#sign .btn-primary").click();
      assertThat(checker.page().url()).as("unchecked, nothing is sent").doesNotContain("sign");
      sign(checker, advance, "情况属实，同意");
      assertThat(checker.at("#sign")).hasCount(0);

      String before = available(approver, fund);
      sign(approver, advance, "同意垫付");
      assertThat(approver.at(".heading .status")).hasText("已批准");
      assertThat(available(approver, fund)).isNotEqualTo(before);
      approver.go("/advances/" + advance);
      approver.picture("advance-approved");

      for (String print : new String[] {"#sheet-pdf", "#roster-pdf"}) {
        String path = approver.at(print).getAttribute("href");
        APIResponse pdf = approver.context().request().get(ledger.baseUrl() + path);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
      }
      checker.hasNoComplaints();
      approver.hasNoComplaints();
    }
  }

  private static String available(Visit visit, String fund) {
    visit.go("/funds/" + fund);
    return visit.at("#available").innerText();
  }

  @Test
  void the_requester_is_offered_no_signature_and_is_refused_who_posts_all_the_same(
      LedgerApi ledger) {
    String advance = Example.advance(ledger, Example.fund(ledger), Example.arrearsCase(ledger));
    try (Visit clerk = new Visit(chromium, ledger).as("clerk")) {
      clerk.go("/advances/" + advance);
      assertThat(clerk.at("#sign")).hasCount(0);
      assertThat(clerk.at("#withdraw")).hasCount(1);
      String csrf = clerk.at("#withdraw input[name=_csrf]").getAttribute("value");
      String digest = clerk.at("#digest").getAttribute("title");
      APIResponse answer =
          clerk
              .context()
              .request()
              .post(
                  ledger.baseUrl() + "/advances/" + advance + "/sign",
                  RequestOptions.create()
                      .setForm(
                          FormData.create()
                              .set("_csrf", csrf)
                              .set("once", "forged-" + Example.unique())
                              .set("checked", "yes")
                              .set("digest", digest)));
      assertThat(answer.text()).contains("申请人不得审批本人提出的申请");
      clerk.go("/advances/" + advance);
      assertThat(clerk.at(".heading .status")).hasText("审批中");
      clerk.hasNoComplaints();
    }
  }

  @Test
  void an_advance_can_be_signed_with_the_keyboard_alone(LedgerApi ledger) {
    String advance = Example.advance(ledger, Example.fund(ledger), Example.arrearsCase(ledger));
    try (Visit checker = new Visit(chromium, ledger).as("checker")) {
      checker.go("/advances/" + advance);
      tabTo(checker, "checked");
      checker.page().keyboard().press("Space");
      checker.page().keyboard().press("Tab");
      checker.page().keyboard().type("键盘签署");
      for (int i = 0; i < 8 && !isFocused(checker, "#sign .btn-primary"); i++) {
        checker.page().keyboard().press("Tab");
      }
      checker.page().keyboard().press("Enter");
      assertThat(checker.at(".notice")).containsText("已办理");
      assertThat(checker.at(".opinion").first()).containsText("键盘签署");
      checker.hasNoComplaints();
    }
  }

  private static void tabTo(Visit visit, String id) {
    for (int i = 0; i < 80 && !isFocused(visit, "#" + id); i++) {
      visit.page().keyboard().press("Tab");
    }
    assertThat(isFocused(visit, "#" + id)).isTrue();
  }

  private static boolean isFocused(Visit visit, String selector) {
    return (boolean) visit.page().evaluate("s => document.activeElement.matches(s)", selector);
  }

  @Test
  void a_cashier_pays_records_what_came_back_and_another_sends_it_again(LedgerApi ledger) {
    String fund = Example.fund(ledger);
    String arrearsCase = Example.arrearsCase(ledger);
    String advance = Example.advance(ledger, fund, arrearsCase);
    try (Visit checker = new Visit(chromium, ledger).as("checker");
        Visit approver = new Visit(chromium, ledger).as("government");
        Visit cashier = new Visit(chromium, ledger).as("cashier");
        Visit other = new Visit(chromium, ledger).as("cashier2");
        Visit recovery = new Visit(chromium, ledger).as("recovery")) {
      sign(checker, advance, "同意");
      sign(approver, advance, "同意");
      cashier.go("/advances/" + advance);
      cashier.picture("advance-to-release");
      cashier.at("#release-checked").check();
      cashier.at("#release .btn-primary").click();
      assertThat(cashier.at(".heading .status")).hasText("支付中");
      cashier.picture("advance-to-report");
      cashier.at("#report [name=returned]").nth(1).check();
      cashier.at("[name=reason-2]").fill("账户已销户");
      cashier.at("#report .btn-primary").click();
      assertThat(cashier.at("#returned")).containsText("账户已销户");
      cashier.picture("advance-returned");
      cashier.at("#line2-card").fill("1234");
      cashier.at(".returned-line .btn-outline-primary").click();
      assertThat(cashier.at(".refusal")).containsText("卡");
      cashier.at("#line2-bank").selectOption("102");
      cashier.at("#line2-card").fill("6222021234567890128");
      cashier.at(".returned-line .btn-outline-primary").click();
      assertThat(cashier.at(".refusal, .notice").first()).isVisible();
      cashier.go("/advances/" + advance);
      cashier.picture("advance-corrected");
      other.go("/advances/" + advance);
      other.at(".returned-line form[action$=reissue] button").click();
      assertThat(other.at(".notice")).containsText("退票已处理");
      other.at("#report .btn-primary").click();
      assertThat(other.at(".heading .status")).hasText("已支付");
      other.picture("advance-paid");

      recovery.go("/cases/" + arrearsCase);
      recovery.at("#receipt summary").click();
      recovery.at("#r-amount").fill("100,000.00");
      recovery.at("#r-number").fill("（2026）执划1号");
      recovery.picture("case-receipt");
      recovery.at("#receipt .btn-primary").click();
      assertThat(recovery.at("#receipt .refusal")).containsText("分配顺序");
      recovery.picture("case-receipt-refused");
      recovery.at("#r-method").selectOption("PRO_RATA");
      recovery.at("#receipt .btn-primary").click();
      assertThat(recovery.at(".notice")).containsText("追偿收款已登记");
      recovery.picture("case-recovered");
      recovery.go("/funds/" + fund);
      assertThat(recovery.at(".chart canvas").first()).isVisible();
      recovery.picture("fund");
      for (Visit visit : Arrays.asList(checker, approver, cashier, other, recovery)) {
        visit.hasNoComplaints();
      }
    }
  }

  @Test
  void a_clerk_opens_a_case_by_its_roster_and_requests_an_advance_with_the_caps_in_view(
      LedgerApi ledger) {
    String fund = Example.fund(ledger);
    try (Visit clerk = new Visit(chromium, ledger).as("clerk")) {
      clerk.go("/cases/new");
      clerk.picture("case-new");
      clerk.at("#number").fill("人社监立〔2026〕" + Example.unique());
      clerk.at("#employer").fill("宏达建筑劳务有限公司");
      clerk.at("#region").fill("210700");
      clerk.at("#situation-CANNOT_PAY").check();
      clerk.at("#situation-MASS_INCIDENT_RISK").check();
      String bad = "姓名,身份证号,银行,银行卡号,欠薪月份,欠薪金额\n张三,123,工商银行,456,2025-13,abc\n";
      roster(clerk, bad.getBytes(StandardCharsets.UTF_8));
      clerk.at("form[enctype] .btn-primary").click();
      assertThat(clerk.at(".refusal")).containsText("第 2 行");
      clerk.picture("case-new-problems");
      roster(clerk, Example.roster());
      clerk.at("#situation-CANNOT_PAY").check();
      clerk.at("#situation-MASS_INCIDENT_RISK").check();
      clerk.at("form[enctype] .btn-primary").click();
      assertThat(clerk.at("h1")).hasText("宏达建筑劳务有限公司");
      clerk.picture("case-opened");
      clerk.at("a[href$='/request']").click();
      clerk.at("#fund").selectOption(fund);
      assertThat(clerk.at("#preview .figure")).containsText(".");
      clerk.at("#reason").fill("企业无力支付");
      clerk.at("#evidence").fill("花名册\n工资欠条");
      clerk.picture("request");
      clerk.at("form[data-once] .buttons .btn-primary").click();
      assertThat(clerk.at(".notice")).containsText("申请已提交");
      clerk.hasNoComplaints();
    }
  }

  private static void roster(Visit clerk, byte[] content) {
    clerk.at("#roster").setInputFiles(new FilePayload("roster.csv", "text/csv", content));
  }

  @Test
  void lists_can_be_searched_sorted_and_read_in_english(LedgerApi ledger) {
    String fund = Example.fund(ledger);
    Example.advance(ledger, fund, Example.arrearsCase(ledger));
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.picture("desk-empty");
      auditor.go("/advances");
      auditor.picture("advances");
      auditor.at("th a.sort").nth(3).click();
      assertThat(auditor.at("th[aria-sort=ascending]")).containsText("申请金额");
      auditor.go("/cases?q=no-such-employer");
      assertThat(auditor.at(".empty")).containsText("没有符合条件的案件");
      auditor.picture("cases-empty");
      auditor.go("/cases");
      auditor.picture("cases");
      auditor.go("/funds");
      auditor.picture("funds");
      auditor.at("a.language").click();
      assertThat(auditor.at("h1")).hasText("Funds");
      auditor.go("/funds/" + fund);
      assertThat(auditor.at("html")).hasAttribute("lang", "en");
      assertThat(auditor.text()).contains("Available").doesNotContain("??");
      auditor.picture("fund-english");
      auditor.hasNoComplaints();
    }
  }

  @Test
  void a_page_that_is_not_there_or_not_allowed_says_what_to_do(LedgerApi ledger) {
    try (Visit clerk = new Visit(chromium, ledger).as("clerk")) {
      assertThat(clerk.go("/cases/no-such-case")).isEqualTo(404);
      assertThat(clerk.at("h1")).hasText("没有找到");
      clerk.picture("error-404");
      assertThat(clerk.go("/officers")).isEqualTo(403);
      assertThat(clerk.at("h1")).hasText("无权查看或办理");
      assertThat(clerk.at("main")).containsText("系统管理");
      clerk.picture("error-403");
    }
  }

  @Test
  void an_administrator_appoints_an_officer_who_can_sign_in(LedgerApi ledger) {
    String name = "officer-" + Example.unique();
    try (Visit admin = new Visit(chromium, ledger).as("admin");
        Visit officer = new Visit(chromium, ledger)) {
      admin.go("/officers");
      admin.at("#o-name").fill(name);
      admin.at("#o-shown").fill("示例人员");
      admin.at("#new-CHECKER").check();
      admin.at("form[action='/officers'] .btn-primary").click();
      Locator password = admin.at(".password");
      assertThat(password).isVisible();
      admin.picture("officers");
      officer.go("/sign-in");
      officer.page().fill("[name=username]", name);
      officer.page().fill("[name=password]", password.innerText());
      officer.page().click("main button[type=submit]");
      assertThat(officer.at("h1")).containsText("示例人员");
      admin.hasNoComplaints();
    }
  }
}

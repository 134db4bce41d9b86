package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Officers and auditors read the books: trial balance, ledgers, vouchers and their corrections. */
@ExtendWith(RunningLedger.class)
class BookPagesTest {

  private static Chromium chromium;
  private static Optional<Booked> seen = Optional.empty();

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

  @Test
  void the_trial_balance_leads_to_the_ledger_the_sub_ledger_and_the_voucher(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    String year = "?from=2025-01&asOf=2025-12-31";
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go("/funds/" + booked.fund());
      auditor.at(".heading .btn").click();
      assertThat(auditor.page().url()).contains("/books/" + booked.fund());

      auditor.go("/books/" + booked.fund() + year);
      assertThat(auditor.at("#totals")).containsText("100,000.00");
      assertThat(auditor.at(".holds").first()).containsText("借贷平衡");
      assertThat(auditor.at("[id='clearing-1218.02']")).containsText("已结清");
      auditor.picture("trial-balance");

      auditor.at("tbody a:has-text('1218.01')").first().click();
      assertThat(auditor.at("#opening")).hasText("0.00");
      assertThat(auditor.at("#closing")).hasText("16,900.00");
      assertThat(auditor.at("tbody tr").last()).containsText("16,900.00");
      assertThat(auditor.at(".red-mark")).hasText("红字");
      auditor.picture("account-ledger");

      auditor.at("a:has-text('按劳动者')").click();
      assertThat(auditor.at("tbody tr:not(.totals)")).hasCount(2);
      assertThat(auditor.at("#totals")).containsText("16,900.00");
      assertThat(auditor.text()).contains("**********").doesNotContain("不明");
      auditor.picture("sub-ledger");
      auditor.at("tbody a").last().click();
      assertThat(auditor.at("#part")).containsText("**********");
      assertThat(auditor.at("tbody tr").last()).containsText("记-2025-12-");
      auditor.hasNoComplaints();
    }
  }

  @Test
  void the_books_are_shown_as_of_one_day_as_they_were_known_on_another(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      String books = "/books/" + booked.fund();
      auditor.go(books + "?from=2025-01&asOf=2025-12-19");
      assertThat(auditor.at("[id='clearing-1218.02']")).containsText("17,000.00");
      assertThat(auditor.at("[id='clearing-1218.02']")).containsText("未结清");

      auditor.go(books + "?from=2025-01&asOf=2025-12-31&knownOn=2000-01-01");
      assertThat(auditor.at(".empty")).containsText("没有记账");
      assertThat(auditor.at("#d-hint")).containsText("按 2000-01-01 日终所知");
      auditor.picture("trial-balance-empty");
      auditor.go(books + "/ledger/1218.01?from=2025-01&asOf=2025-12-31&knownOn=2000-01-01");
      assertThat(auditor.at(".empty")).containsText("没有明细");
      auditor.go(books + "/sub-ledger/1218.01?by=CASE&asOf=2025-12-31&knownOn=2000-01-01");
      assertThat(auditor.at(".empty")).containsText("没有明细");
      auditor.go(books + "/vouchers?knownOn=2000-01-01");
      assertThat(auditor.at(".empty")).containsText("没有符合条件的凭证");
      auditor.hasNoComplaints();

      assertThat(auditor.go(books + "?asOf=soon")).isEqualTo(400);
      assertThat(auditor.text()).contains("DATE_NOT_CHOSEN");
      assertThat(auditor.go(books + "?from=2026-02&asOf=2026-01-31")).isEqualTo(400);
      assertThat(auditor.text()).contains("PERIODS_REVERSED");
      assertThat(auditor.go("/books/nowhere")).isEqualTo(404);
      assertThat(auditor.go(books + "/ledger/9999")).isEqualTo(404);
      assertThat(auditor.go(books + "/vouchers/1")).isEqualTo(404);
    }
  }

  @Test
  void a_voucher_is_shown_together_with_what_puts_it_right(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      String vouchers = "/books/" + booked.fund() + "/vouchers";
      auditor.go(vouchers + "?corrections=yes");
      assertThat(auditor.at("tbody tr")).hasCount(3);
      assertThat(auditor.at("tbody tr").first()).containsText("被更正");
      assertThat(auditor.at("tbody tr").nth(1)).containsText("−5,000.00");
      auditor.picture("vouchers");

      auditor.at("tbody tr:has-text('−5,000.00') td:first-child a").last().click();
      assertThat(auditor.at("section.voucher")).hasCount(3);
      assertThat(auditor.at("section.voucher").nth(0)).containsText("原凭证");
      assertThat(auditor.at("section.voucher").nth(1)).containsText("红字冲销");
      assertThat(auditor.at("section.voucher").nth(1)).containsText("−5,000.00");
      assertThat(auditor.at("section.voucher").nth(1)).containsText("银行回单 7731");
      assertThat(auditor.at("section.voucher").nth(2)).containsText("4,900.00");
      assertThat(auditor.at("section.voucher").nth(0)).containsText("垫付审批");
      auditor.picture("voucher-with-correction");
      auditor.go(auditor.page().url().substring(ledger.baseUrl().length()) + "?lang=en");
      assertThat(auditor.text()).contains("Red reversal", "Blue correction", "Prepared by");
      auditor.picture("voucher-english");
      auditor.hasNoComplaints();
    }
  }

  @Test
  void vouchers_are_found_by_month_type_account_case_debtor_and_text(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go("/books/" + booked.fund() + "/vouchers");
      assertThat(auditor.at(".counted")).containsText("共 5 条");
      for (String[] found :
          new String[][] {
            {"from=2025-12", "4"},
            {"to=2025-11", "1"},
            {"type=记", "5"},
            {"type=付", "0"},
            {"account=2901", "1"},
            {"account=1218.02", "2"},
            {"account=1218.0", "0"},
            {"caseNo=" + booked.caseNo(), "4"},
            {"debtor=锦绣安居", "3"},
            {"debtor=无此人", "0"},
            {"q=银行回单", "2"},
            {"q=2025-12-0001", "1"}
          }) {
        auditor.go("/books/" + booked.fund() + "/vouchers?" + found[0]);
        assertThat(auditor.at(".counted")).containsText("共 " + found[1] + " 条");
      }
      auditor.go("/books/" + booked.fund() + "/vouchers?sort=-total&page=99");
      assertThat(auditor.at("tbody tr").first()).containsText("100,000.00");
      auditor.hasNoComplaints();
      assertThat(auditor.go("/books/" + booked.fund() + "/vouchers?sort=colour")).isEqualTo(400);
    }
  }

  @Test
  void the_interface_takes_the_same_filters_and_tells_the_clearing_accounts(LedgerApi ledger) {
    Booked booked = Booked.corrected(ledger);
    LedgerApi auditor = ledger.as("auditor");
    String books = "/api/v1/funds/" + booked.fund();

    assertThat(
            auditor.get(books + "/vouchers?account=1218&from=2025-12").body().path("total").asInt())
        .isEqualTo(4);
    assertThat(auditor.get(books + "/vouchers?corrections=true").body().path("total").asInt())
        .isEqualTo(3);
    assertThat(auditor.get(books + "/vouchers?knownOn=May").code())
        .isEqualTo("PARAMETER_UNREADABLE");
    var before = auditor.get(books + "/clearing-accounts?asOf=2025-12-19").body();
    var after = auditor.get(books + "/clearing-accounts?asOf=2025-12-20").body();
    assertThat(before.path(0).path("item").asText()).isEqualTo("IN_TRANSIT");
    assertThat(before.path(0).path("balance").asText()).isEqualTo("17000.00");
    assertThat(before.path(0).path("clear").asBoolean()).isFalse();
    assertThat(after.path(0).path("clear").asBoolean()).isTrue();
  }

  /** The row of a fund in a list of many, in which it may stand on a later page. */
  private static Locator rowOf(Visit visit, String fund) {
    Locator row = visit.at("tbody tr:has(a[href*='" + fund + "'])");
    Locator next = visit.at("a[rel=next][href]");
    while (row.count() == 0 && next.count() > 0) {
      visit.page().navigate((String) next.evaluate("link => link.href"));
    }
    return row;
  }

  @Test
  void an_account_is_sorted_by_its_figures_and_shown_fund_by_fund(LedgerApi ledger) {
    Booked one = Booked.corrected(ledger);
    Booked other = Booked.paid(ledger);
    String year = "from=2025-01&asOf=2025-12-31";
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go("/books/" + one.fund() + "/sub-ledger/1218.01?by=WORKER&sort=closing&" + year);
      assertThat(auditor.at("tbody tr").first()).containsText("4,900.00");
      auditor.at("thead a:has-text('期末余额')").click();
      assertThat(auditor.at("tbody tr").first()).containsText("12,000.00");
      assertThat(auditor.at("th[aria-sort=descending]")).containsText("期末余额");

      auditor.at("a:has-text('按资金')").click();
      String funds = auditor.page().url();
      for (String[] shown :
          new String[][] {{one.fund(), "16,900.00"}, {other.fund(), "17,000.00"}}) {
        auditor.page().navigate(funds);
        assertThat(rowOf(auditor, shown[0])).containsText(shown[1]);
      }
      auditor.picture("account-by-fund");
      auditor.go("/books?lang=en");
      assertThat(auditor.text()).contains("One account in the books of all funds");
      auditor.picture("books-english");
      auditor.hasNoComplaints();
      assertThat(auditor.go("/books/accounts?account=9999")).isEqualTo(404);
    }
    LedgerApi api = ledger.as("auditor");
    assertThat(
            api.get("/api/v1/accounts/1218.01/funds?size=200&" + "from=2025-01&asOf=2025-12-31")
                .body()
                .path("items")
                .findValuesAsText("item"))
        .contains(one.fund(), other.fund());
    assertThat(api.get("/api/v1/accounts/9999/funds").code()).isEqualTo("NOT_FOUND");
    assertThat(
            api.get("/api/v1/funds/" + one.fund() + "/sub-ledger/1218.01?by=CASE&sort=colour")
                .code())
        .isEqualTo("SORT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "clerk,false,false,false",
    "checker,false,false,false",
    "reviewer,true,false,false",
    "approver,true,false,false",
    "government,false,false,false",
    "cashier,false,true,false",
    "fund-manager,true,false,false",
    "recovery,false,true,false",
    "auditor,false,false,true",
    "admin,false,false,true"
  })
  void every_officer_reads_the_books_and_each_is_offered_what_the_role_allows(
      String officer, boolean closes, boolean corrects, boolean checks, LedgerApi ledger) {
    Booked booked = seen.orElseGet(() -> Booked.paid(ledger));
    seen = Optional.of(booked);
    String books = "/books/" + booked.fund();
    try (Visit visit = new Visit(chromium, ledger).as(officer)) {
      for (String page :
          new String[] {
            "",
            "/vouchers",
            "/ledger/1218.01?asOf=2025-12-31",
            "/sub-ledger/1218.01?by=CASE&asOf=2025-12-31",
            "/periods",
            "/corrections/payments"
          }) {
        assertThat(visit.go(books + page)).as(page).isEqualTo(200);
      }
      visit.go(books + "/periods/2025-11");
      assertThat(visit.at("#begin")).hasCount(closes ? 1 : 0);
      visit.go(books + "/corrections");
      assertThat(visit.at(".heading .btn-primary")).hasCount(corrects ? 1 : 0);
      visit.go("/posting");
      assertThat(visit.at("#check")).hasCount(checks ? 1 : 0);
      visit.hasNoComplaints();
    }
  }
}

package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_POSITION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** A difference closes posting for all to see; an administrator opens it on a paper. */
@ExtendWith(RunningLedger.class)
class PostingPagesTest {

  private static Chromium chromium;

  private final DSLContext store;
  private final TransactionTemplate transaction;

  PostingPagesTest(DSLContext store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

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

  private void tamper(String fund, long fen) {
    Integer changed =
        transaction.execute(
            status ->
                store
                    .update(FUND_POSITION)
                    .set(FUND_POSITION.BANK_FEN, FUND_POSITION.BANK_FEN.plus(fen))
                    .where(FUND_POSITION.FUND_ID.eq(fund))
                    .execute());
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void what_a_check_finds_closes_posting_on_every_page_until_an_administrator_opens_it(
      LedgerApi ledger) {
    String fund = Booked.paid(ledger).fund();
    tamper(fund, 1);
    boolean mended = false;
    try (Visit auditor = new Visit(chromium, ledger).as("auditor");
        Visit admin = new Visit(chromium, ledger).as("admin")) {
      auditor.go("/posting");
      auditor.at("#check .btn").click();
      assertThat(auditor.at("#state")).hasText("记账已暂停");
      assertThat(auditor.at("#posting .alert-danger").first()).containsText("差异");
      assertThat(auditor.at("#open")).hasCount(0);
      assertThat(auditor.at("#no-role")).isVisible();
      for (String page : new String[] {"/books", "/books/" + fund, "/funds", "/advances"}) {
        auditor.go(page);
        assertThat(auditor.at("#posting-closed")).containsText("记账已暂停");
      }
      auditor.picture("posting-closed-banner");

      admin.go("/posting");
      admin.picture("posting-closed");
      admin.at("#o-number").fill("恢复记账1号");
      admin.at("#open .btn-primary").click();
      assertThat(admin.at(".refusal")).containsText("CHECK_NOT_CLEAN");

      tamper(fund, -1);
      mended = true;
      admin.at("#o-number").fill("恢复记账1号");
      admin.at("#open .btn-primary").click();
      assertThat(admin.at("#state")).hasText("正常记账");
      assertThat(admin.at("tbody tr").first()).containsText("恢复记账1号");
      assertThat(admin.at("#posting-closed")).hasCount(0);
      admin.picture("posting-open");
      admin.go("/posting?lang=en");
      assertThat(admin.text()).contains("Posting is open", "All agrees");
      auditor.hasNoComplaints();
      admin.hasNoComplaints();
    } finally {
      if (!mended) {
        tamper(fund, -1);
      }
    }
  }

  @Test
  void who_is_neither_auditor_nor_administrator_sees_the_state_and_checks_nothing(
      LedgerApi ledger) {
    try (Visit clerk = new Visit(chromium, ledger).as("clerk")) {
      clerk.go("/posting");
      assertThat(clerk.at("#state")).hasText("正常记账");
      assertThat(clerk.at("#check")).hasCount(0);
      clerk.hasNoComplaints();
    }
  }
}

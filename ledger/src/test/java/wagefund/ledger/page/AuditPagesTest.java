package wagefund.ledger.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.store.Tables.AUDIT_PACKAGE;

import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.schema.store.tables.records.AuditPackageRecord;

/** 审计包: the page before the first one was asked for, and with one that could not be made. */
@ExtendWith(RunningLedger.class)
class AuditPagesTest {

  private static Chromium chromium;

  private final LedgerApi ledger;
  private final DSLContext store;
  private final TransactionTemplate transaction;

  AuditPagesTest(LedgerApi ledger, DSLContext store, TransactionTemplate transaction) {
    this.ledger = ledger;
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

  @Test
  void before_the_first_one_the_page_says_how_to_come_by_one() {
    Booked booked = Booked.paid(ledger);
    Result<AuditPackageRecord> others = store.selectFrom(AUDIT_PACKAGE).fetch();
    within(() -> store.deleteFrom(AUDIT_PACKAGE).execute());
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go("/audit-packages");

      assertThat(auditor.at(".empty")).containsText("尚无审计包");
      assertThat(auditor.at(".empty")).containsText("每次下载均留痕");
      assertThat(auditor.at("#a-fund option[value='" + booked.fund() + "']")).hasCount(1);
      auditor.picture("audit-packages-empty").hasNoComplaints();
    } finally {
      within(
          () ->
              others.forEach(row -> store.insertInto(AUDIT_PACKAGE).set(row.intoMap()).execute()));
    }
  }

  @Test
  void one_that_failed_says_where_and_is_asked_for_again() {
    Booked booked = Booked.paid(ledger);
    String id = "failed-" + booked.fund();
    within(() -> store.insertInto(AUDIT_PACKAGE).set(failed(id, booked.fund())).execute());
    try (Visit auditor = new Visit(chromium, ledger).as("auditor")) {
      auditor.go("/audit-packages");

      var failed = auditor.at("article:has-text('" + "年度审计 " + booked.fund() + "')");
      assertThat(failed.locator(".status.is-failed")).hasText("失败");
      assertThat(failed).containsText("写到“statements/vouchers.pdf”时出错，未能生成（已完成 12 / 40）");
      assertThat(failed).containsText("账簿未受影响");
      assertThat(failed.locator(".code")).hasText("No space left on device");
      auditor.picture("audit-packages-failed");

      failed.locator("button").click();
      assertThat(auditor.at(".notice")).containsText("已申请");
      assertThat(auditor.at("article:has-text('" + "年度审计 " + booked.fund() + "')")).hasCount(2);
      auditor.hasNoComplaints();
    } finally {
      within(
          () -> store.deleteFrom(AUDIT_PACKAGE).where(AUDIT_PACKAGE.PACKAGE_ID.eq(id)).execute());
    }
  }

  private static AuditPackageRecord failed(String id, String fund) {
    AuditPackageRecord row = new AuditPackageRecord();
    row.setPackageId(id);
    row.setFundId(fund);
    row.setFirstMonth("2025-12");
    row.setLastMonth("2025-12");
    row.setUnmasked(false);
    row.setReason("年度审计 " + fund);
    row.setRequestedBy("auditor");
    row.setRequestedAt(LocalDateTime.parse("2026-01-05T01:30:00"));
    row.setKnownSeq(1L);
    row.setStatus("FAILED");
    row.setPartsDone(12);
    row.setPartsTotal(40);
    row.setDoing("statements/vouchers.pdf");
    row.setSha256("");
    row.setSizeBytes(0L);
    row.setFinishedAt(LocalDateTime.parse("2026-01-05T01:31:00"));
    row.setProblem("No space left on device");
    return row;
  }

  private void within(Runnable writes) {
    transaction.executeWithoutResult(status -> writes.run());
  }
}

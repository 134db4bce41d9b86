package wagefund.ledger.platform.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.story.AllStories;
import wagefund.reporting.Known;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** Every statement of whatever happened in the example stories can be printed, and foots. */
@ExtendWith(AllStories.class)
class EveryStatementOfStoriesTest {

  private static final String RECEIVABLE = "1218.01";

  private final DSLContext read;
  private final Statements statements;

  EveryStatementOfStoriesTest(AllStories stories) {
    this.read = stories.parts().getBean(DSLContext.class);
    this.statements = stories.parts().getBean(Statements.class);
  }

  @Test
  void Of_every_advance_the_roster_and_the_approval_can_be_printed() {
    List<StatementRequest> requests = new ArrayList<>();
    for (String advance : read.select(ADVANCE.ADVANCE_ID).from(ADVANCE).fetch(ADVANCE.ADVANCE_ID)) {
      requests.add(new StatementRequest.DisbursementRoster(advance));
      requests.add(new StatementRequest.ApprovalSheet(advance));
    }
    assertPrinted(requests);
  }

  @Test
  void Of_every_case_the_account_can_be_printed() {
    List<StatementRequest> requests = new ArrayList<>();
    read.select(ARREARS_CASE.CASE_ID)
        .from(ARREARS_CASE)
        .forEach(row -> requests.add(new StatementRequest.CaseAccount(row.value1(), Known.now())));
    assertPrinted(requests);
  }

  @Test
  void Of_every_fund_the_movements_and_the_books_of_all_its_years_can_be_printed() {
    List<StatementRequest> requests = new ArrayList<>();
    for (var fund :
        read.select(
                VOUCHER_LINE.FUND_ID, DSL.min(VOUCHER_LINE.ON_DATE), DSL.max(VOUCHER_LINE.ON_DATE))
            .from(VOUCHER_LINE)
            .groupBy(VOUCHER_LINE.FUND_ID)) {
      String id = fund.value1();
      LocalDate from = fund.value2();
      LocalDate to = fund.value3();
      requests.add(new StatementRequest.FundMovement(id, from, to, Known.now()));
      requests.add(new StatementRequest.Journal(id, from, to, Known.now()));
      requests.add(new StatementRequest.TrialBalance(id, from, to, Known.now()));
    }
    assertPrinted(requests);
  }

  @Test
  void Of_every_fund_the_advances_receivable_can_be_printed_by_all_that_they_are_about() {
    List<StatementRequest> requests = new ArrayList<>();
    for (var fund :
        read.select(
                VOUCHER_LINE.FUND_ID, DSL.min(VOUCHER_LINE.ON_DATE), DSL.max(VOUCHER_LINE.ON_DATE))
            .from(VOUCHER_LINE)
            .where(VOUCHER_LINE.ACCOUNT.eq(RECEIVABLE))
            .groupBy(VOUCHER_LINE.FUND_ID)) {
      for (StatementRequest.SubLedger.By by : StatementRequest.SubLedger.By.values()) {
        String of = by == StatementRequest.SubLedger.By.FUND ? "" : fund.value1();
        requests.add(
            new StatementRequest.SubLedger(
                of, RECEIVABLE, by, fund.value2(), fund.value3(), Known.now()));
      }
    }
    assertPrinted(requests);
  }

  private void assertPrinted(List<StatementRequest> requests) {
    List<String> problems = new ArrayList<>();
    for (StatementRequest request : requests) {
      try {
        statements.writePdf(request, OutputStream.nullOutputStream());
      } catch (Exception e) {
        problems.add(request + ": " + e.getMessage());
      }
    }
    assertThat(requests).isNotEmpty();
    assertThat(problems).isEmpty();
  }
}

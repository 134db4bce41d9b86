package wagefund.ledger.disbursement.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.DISBURSEMENT;
import static wagefund.schema.read.Tables.DISBURSEMENT_PART;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE;
import static wagefund.schema.read.Tables.WAGE_PAYROLL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The requests that are paid out of several sources. */
@Component
public class Disbursements {

  private static final Sorts SORTS =
      new Sorts("-requestedOn", DISBURSEMENT.DISBURSEMENT_ID)
          .by("requestedOn", DISBURSEMENT.REQUESTED_ON)
          .by("disbursementNo", DISBURSEMENT.DISBURSEMENT_NO)
          .by("outstanding", ARREARS_CASE.OUTSTANDING_FEN);

  private final DSLContext read;

  Disbursements(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of the requests.
   *
   * @param caseId of one case; empty: of all
   * @param open only those of which a source may still pay
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<DisbursementSummary> list(String caseId, boolean open, Paging paging) {
    Condition condition = caseId.isEmpty() ? DSL.noCondition() : DISBURSEMENT.CASE_ID.eq(caseId);
    if (open) {
      condition =
          condition.and(DISBURSEMENT.PARTS_LEFT.gt(0)).and(ARREARS_CASE.OUTSTANDING_FEN.gt(0L));
    }
    List<DisbursementSummary> items =
        rows(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Disbursements::summary);
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(rows(condition)));
  }

  public Optional<DisbursementSummary> find(DisbursementId id) {
    return rows(DISBURSEMENT.DISBURSEMENT_ID.eq(id.value())).fetchOptional(Disbursements::summary);
  }

  private SelectConditionStep<Record> rows(Condition condition) {
    return read.select()
        .from(DISBURSEMENT)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(DISBURSEMENT.CASE_ID))
        .where(condition);
  }

  private static DisbursementSummary summary(Record row) {
    long outstanding = row.get(ARREARS_CASE.OUTSTANDING_FEN);
    int left = row.get(DISBURSEMENT.PARTS_LEFT);
    return new DisbursementSummary(
        row.get(DISBURSEMENT.DISBURSEMENT_ID),
        row.get(DISBURSEMENT.DISBURSEMENT_NO),
        row.get(DISBURSEMENT.CASE_ID),
        row.get(DISBURSEMENT.FUND_ID),
        row.get(DISBURSEMENT.SCHEME_ID),
        row.get(DISBURSEMENT.SCHEME_VERSION),
        Money.ofFen(row.get(DISBURSEMENT.OUTSTANDING_FEN)),
        Money.ofFen(outstanding),
        row.get(DISBURSEMENT.REASON),
        row.get(DISBURSEMENT.DECISION),
        row.get(DISBURSEMENT.REQUESTED_BY),
        row.get(DISBURSEMENT.REQUESTED_ON),
        left,
        outstanding == 0 || left == 0);
  }

  /** The sources of a request in their order, each with how far its path has come. */
  public List<PartRow> parts(DisbursementId id) {
    ResultQuery<Record> query =
        read.select()
            .from(DISBURSEMENT_PART)
            .leftJoin(PAYMENT_NOTICE)
            .on(PAYMENT_NOTICE.NOTICE_ID.eq(DISBURSEMENT_PART.REFERENCE))
            .leftJoin(WAGE_PAYROLL)
            .on(WAGE_PAYROLL.PAYROLL_ID.eq(DISBURSEMENT_PART.REFERENCE))
            .and(WAGE_PAYROLL.ACCOUNT_ID.eq(DISBURSEMENT_PART.TARGET))
            .leftJoin(ADVANCE)
            .on(ADVANCE.ADVANCE_ID.eq(DISBURSEMENT_PART.REFERENCE))
            .where(DISBURSEMENT_PART.DISBURSEMENT_ID.eq(id.value()))
            .orderBy(DISBURSEMENT_PART.PART_NO);
    return query.fetch(Disbursements::part);
  }

  private static PartRow part(Record row) {
    return new PartRow(
        row.get(DISBURSEMENT_PART.PART_NO),
        row.get(DISBURSEMENT_PART.SOURCE),
        row.get(DISBURSEMENT_PART.TARGET),
        Money.ofFen(row.get(DISBURSEMENT_PART.PLANNED_FEN)),
        row.get(DISBURSEMENT_PART.STATUS),
        row.get(DISBURSEMENT_PART.REFERENCE),
        first(
            row.get(PAYMENT_NOTICE.STATUS), row.get(WAGE_PAYROLL.STATUS), row.get(ADVANCE.STATUS)),
        Money.ofFen(row.get(DISBURSEMENT_PART.ASKED_FEN)),
        Money.ofFen(
            first(
                row.get(PAYMENT_NOTICE.PAID_FEN),
                row.get(WAGE_PAYROLL.SUCCEEDED_FEN),
                row.get(ADVANCE.PAID_FEN))),
        row.get(DISBURSEMENT_PART.WHY),
        row.get(DISBURSEMENT_PART.CHANGED_ON));
  }

  private static String first(
      @Nullable String notice, @Nullable String payroll, @Nullable String advance) {
    return Stream.of(
            Optional.ofNullable(notice), Optional.ofNullable(payroll), Optional.ofNullable(advance))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static long first(@Nullable Long notice, @Nullable Long payroll, @Nullable Long advance) {
    return Stream.of(
            Optional.ofNullable(notice), Optional.ofNullable(payroll), Optional.ofNullable(advance))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(0L);
  }
}

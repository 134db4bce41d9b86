package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.CAP_OVERRIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record15;
import org.jooq.Record22;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The advances with their lines, caps and approvals. */
@Component
public class Advances {

  private static final Sorts SORTS =
      new Sorts("-requestedOn", ADVANCE.ADVANCE_ID)
          .by("requestedOn", ADVANCE.REQUESTED_ON)
          .by("advanceNo", ADVANCE.ADVANCE_NO)
          .by("status", ADVANCE.STATUS)
          .by("workers", ADVANCE.WORKERS)
          .by("total", ADVANCE.REQUESTED_FEN)
          .by("paid", ADVANCE.PAID_FEN);

  private final DSLContext read;

  Advances(DSLContext read) {
    this.read = read;
  }

  /** What is looked for; an empty text is any. */
  public record Wanted(String status, String fundId, String caseId) {}

  /**
   * A page of the advances.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<AdvanceSummary> list(Wanted wanted, Paging paging) {
    Condition condition = DSL.noCondition();
    if (!wanted.status().isEmpty()) {
      condition = condition.and(ADVANCE.STATUS.eq(wanted.status()));
    }
    if (!wanted.fundId().isEmpty()) {
      condition = condition.and(ADVANCE.FUND_ID.eq(wanted.fundId()));
    }
    if (!wanted.caseId().isEmpty()) {
      condition = condition.and(ADVANCE.CASE_ID.eq(wanted.caseId()));
    }
    List<AdvanceSummary> items =
        rows()
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(AdvanceSummary::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(ADVANCE, condition));
  }

  public Optional<AdvanceSummary> find(AdvanceId advance) {
    return rows()
        .where(ADVANCE.ADVANCE_ID.eq(advance.value()))
        .fetchOptional(Records.mapping(AdvanceSummary::new));
  }

  /** The advance that a batch pays. */
  public Optional<AdvanceSummary> ofBatch(BatchId batch) {
    return rows()
        .where(ADVANCE.BATCH_ID.eq(batch.value()))
        .fetchOptional(Records.mapping(AdvanceSummary::new));
  }

  /** A page of the lines of an advance, in the order of the roster. */
  public Page<AdvanceLineRow> lines(AdvanceId advance, Paging paging) {
    Condition condition = ADVANCE_LINE.ADVANCE_ID.eq(advance.value());
    List<AdvanceLineRow> items =
        lineRows()
            .where(condition)
            .orderBy(ADVANCE_LINE.LINE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(AdvanceLineRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(ADVANCE_LINE, condition));
  }

  /** All lines of an advance, at most 5,000. */
  public List<AdvanceLineRow> lines(AdvanceId advance) {
    return lineRows()
        .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.value()))
        .orderBy(ADVANCE_LINE.LINE_NO)
        .fetch(Records.mapping(AdvanceLineRow::new));
  }

  private SelectJoinStep<
          Record15<
              Integer,
              String,
              String,
              Money,
              Money,
              String,
              String,
              String,
              String,
              LocalDate,
              String,
              String,
              String,
              String,
              String>>
      lineRows() {
    return read.select(
            ADVANCE_LINE.LINE_NO,
            ADVANCE_LINE.PERSON_ID,
            ADVANCE_LINE.ACCOUNT_ID,
            ADVANCE_LINE.ARREARS_FEN.convertFrom(Money::ofFen),
            ADVANCE_LINE.AMOUNT_FEN.convertFrom(Money::ofFen),
            ADVANCE_LINE.FIRST_MONTH,
            ADVANCE_LINE.LAST_MONTH,
            ADVANCE_LINE.CAP_RULE,
            ADVANCE_LINE.STATUS,
            ADVANCE_LINE.RESULT_ON,
            ADVANCE_LINE.RETURN_REASON,
            ADVANCE_LINE.RECEIPT,
            ADVANCE_LINE.END_TO_END_ID,
            ADVANCE_LINE.PAYEE,
            ADVANCE_LINE.PAYEE_ACCOUNT)
        .from(ADVANCE_LINE);
  }

  /** How the cap was computed. */
  public List<AdvanceCapRow> caps(AdvanceId advance) {
    return read.select(
            ADVANCE_CAP.CAP_NO,
            ADVANCE_CAP.RULE,
            ADVANCE_CAP.TITLE_ZH,
            ADVANCE_CAP.TITLE_EN,
            ADVANCE_CAP.LEVEL,
            ADVANCE_CAP.BASE_ZH,
            ADVANCE_CAP.BASE_EN,
            ADVANCE_CAP.BASE_FEN.convertFrom(Money::ofFen),
            ADVANCE_CAP.FIGURE_FEN.convertFrom(Money::ofFen),
            ADVANCE_CAP.BINDS)
        .from(ADVANCE_CAP)
        .where(ADVANCE_CAP.ADVANCE_ID.eq(advance.value()))
        .orderBy(ADVANCE_CAP.CAP_NO)
        .fetch(Records.mapping(AdvanceCapRow::new));
  }

  /** Who applied and who owes, what was signed, and how long it stands. */
  public AdvanceParties parties(AdvanceId advance) {
    return read.select(
            ADVANCE.APPLICANT,
            ADVANCE.DEBTOR_KIND,
            ADVANCE.DEBTOR,
            ADVANCE.AGREEMENT,
            ADVANCE.OVERRIDE_DOCUMENT,
            ADVANCE.VALID_UNTIL)
        .from(ADVANCE)
        .where(ADVANCE.ADVANCE_ID.eq(advance.value()))
        .fetchSingle(Records.mapping(AdvanceParties::new));
  }

  /** The caps that an approved advance went above, on a paper. */
  public List<CapOverrideRow> overrides(AdvanceId advance) {
    return read.select(
            CAP_OVERRIDE.LINE_NO,
            CAP_OVERRIDE.RULE,
            CAP_OVERRIDE.LIMIT_FEN.convertFrom(Money::ofFen),
            CAP_OVERRIDE.AMOUNT_FEN.convertFrom(Money::ofFen),
            CAP_OVERRIDE.DOCUMENT,
            CAP_OVERRIDE.LEVEL,
            CAP_OVERRIDE.OFFICER,
            CAP_OVERRIDE.ON_DATE)
        .from(CAP_OVERRIDE)
        .where(CAP_OVERRIDE.ADVANCE_ID.eq(advance.value()))
        .orderBy(CAP_OVERRIDE.OVERRIDE_NO)
        .fetch(Records.mapping(CapOverrideRow::new));
  }

  /** The stages of all rounds of the approval, in order. */
  public List<AdvanceStageRow> stages(AdvanceId advance) {
    return read.select(
            APPROVAL_STAGE.ROUND_NO,
            APPROVAL_STAGE.STAGE_NO,
            APPROVAL_STAGE.STAGE,
            APPROVAL_STAGE.TITLE_ZH,
            APPROVAL_STAGE.TITLE_EN,
            APPROVAL_STAGE.ROLE,
            APPROVAL_STAGE.STATUS,
            APPROVAL_STAGE.OFFICER,
            APPROVAL_STAGE.OPINION,
            APPROVAL_STAGE.DIGEST,
            APPROVAL_STAGE.ACTED_ON,
            APPROVAL_STAGE.DUE_ON,
            APPROVAL_STAGE.ESCALATE_ROLE,
            APPROVAL_STAGE.ESCALATED_ON,
            APPROVAL_STAGE.ON_BEHALF_OF)
        .from(APPROVAL_STAGE)
        .where(APPROVAL_STAGE.SUBJECT.eq(advance.value()))
        .orderBy(APPROVAL_STAGE.ROUND_NO, APPROVAL_STAGE.STAGE_NO)
        .fetch(Records.mapping(AdvanceStageRow::new));
  }

  private SelectJoinStep<
          Record22<
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              List<String>,
              String,
              String,
              LocalDate,
              String,
              String,
              Integer,
              Money,
              Money,
              Money,
              Money,
              Money,
              LocalDate,
              String,
              LocalDate>>
      rows() {
    return read.select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            ADVANCE.CASE_ID,
            ADVANCE.FUND_ID,
            ADVANCE.SCHEME_ID,
            ADVANCE.SCHEME_VERSION,
            ADVANCE.REASON,
            ADVANCE.EVIDENCE.convertFrom(Advances::papers),
            ADVANCE.DEPOSIT_POSITION,
            ADVANCE.REQUESTED_BY,
            ADVANCE.REQUESTED_ON,
            ADVANCE.STATUS,
            ADVANCE.DIGEST,
            ADVANCE.WORKERS,
            ADVANCE.REQUESTED_FEN.convertFrom(Money::ofFen),
            ADVANCE.CAP_FEN.convertFrom(Money::ofFen),
            ADVANCE.PAID_FEN.convertFrom(Money::ofFen),
            ADVANCE.AWAITING_FEN.convertFrom(Money::ofFen),
            ADVANCE.CANCELLED_FEN.convertFrom(Money::ofFen),
            ADVANCE.APPROVED_ON,
            ADVANCE.BATCH_ID,
            ADVANCE.RELEASED_ON)
        .from(ADVANCE);
  }

  private static List<String> papers(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}

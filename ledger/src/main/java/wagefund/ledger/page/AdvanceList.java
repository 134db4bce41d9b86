package wagefund.ledger.page;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Actor;
import wagefund.schema.read.tables.ApprovalStage;

/** Finds advances: those of a list, and those that wait for an officer. */
@Component
class AdvanceList {

  static final int SIZE = 20;

  /** As many as fit on a desk; more are reached by the list. */
  private static final int DESK = 20;

  private static final ApprovalStage STAGE = APPROVAL_STAGE.as("stage");

  private static final Map<String, Field<?>> COLUMNS =
      Map.of(
          "number", ADVANCE.ADVANCE_NO,
          "employer", ARREARS_CASE.EMPLOYER,
          "workers", ADVANCE.WORKERS,
          "requested", ADVANCE.REQUESTED_FEN,
          "on", ADVANCE.REQUESTED_ON);

  private final DSLContext store;

  AdvanceList(DSLContext store) {
    this.store = store;
  }

  /**
   * What is looked for.
   *
   * @param status empty: any
   * @param fund empty: any
   * @param text a part of a number, an employer or a project; empty: any
   * @param sort a column, with {@code -} before it for descending; empty: newest first
   */
  record Wanted(String status, String fund, String text, String sort) {}

  Paging<AdvanceRow> find(Wanted wanted, int page) {
    Condition condition = condition(wanted);
    long total =
        store
            .selectCount()
            .from(ADVANCE)
            .join(ARREARS_CASE)
            .on(ARREARS_CASE.CASE_ID.eq(ADVANCE.CASE_ID))
            .where(condition)
            .fetchSingle()
            .value1();
    int within = Paging.within(page, total, SIZE);
    List<AdvanceRow> rows =
        rows()
            .where(condition)
            .orderBy(order(wanted.sort()), ADVANCE.ADVANCE_ID.desc())
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch(Records.mapping(AdvanceRow::new));
    return new Paging<>(rows, within, SIZE, total);
  }

  List<AdvanceRow> ofCase(String caseId) {
    return rows()
        .where(ADVANCE.CASE_ID.eq(caseId))
        .orderBy(ADVANCE.REQUESTED_ON.desc(), ADVANCE.ADVANCE_ID)
        .fetch(Records.mapping(AdvanceRow::new));
  }

  /** Those that the officer may sign: the stage is his, and he has not acted on the money. */
  List<AdvanceRow> toSign(Actor officer) {
    List<String> roles = officer.roles().stream().map(Enum::name).toList();
    return desk(STAGE.ROLE.in(roles).and(notActed(officer)));
  }

  List<AdvanceRow> toRelease(Actor officer) {
    return desk(ADVANCE.STATUS.eq("APPROVED").and(notActed(officer)));
  }

  List<AdvanceRow> inTransit() {
    return desk(DSL.exists(selectOne().from(ADVANCE_LINE).where(lineIs("SENT"))));
  }

  List<AdvanceRow> withReturnedLines() {
    return desk(DSL.exists(selectOne().from(ADVANCE_LINE).where(lineIs("RETURNED", "CORRECTED"))));
  }

  List<AdvanceRow> toCorrect(Actor officer) {
    return desk(ADVANCE.STATUS.eq("RETURNED").and(ADVANCE.REQUESTED_BY.eq(officer.name())));
  }

  private List<AdvanceRow> desk(Condition condition) {
    return rows()
        .where(condition)
        .orderBy(ADVANCE.REQUESTED_ON, ADVANCE.ADVANCE_ID)
        .limit(DESK)
        .fetch(Records.mapping(AdvanceRow::new));
  }

  private static Condition lineIs(String... statuses) {
    return ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE.ADVANCE_ID).and(ADVANCE_LINE.STATUS.in(statuses));
  }

  /** Whoever requested or signed in the round that counts takes no other part. */
  private static Condition notActed(Actor officer) {
    ApprovalStage signed = APPROVAL_STAGE.as("signed");
    return ADVANCE
        .REQUESTED_BY
        .ne(officer.name())
        .and(
            DSL.notExists(
                selectOne()
                    .from(signed)
                    .where(
                        signed
                            .SUBJECT
                            .eq(ADVANCE.ADVANCE_ID)
                            .and(signed.OFFICER.eq(officer.name()))
                            .and(signed.ROUND_NO.eq(latestRound(signed))))));
  }

  private static Field<Integer> latestRound(ApprovalStage of) {
    ApprovalStage other = APPROVAL_STAGE.as("latest");
    return field(select(max(other.ROUND_NO)).from(other).where(other.SUBJECT.eq(of.SUBJECT)));
  }

  private SelectOnConditionStep<
          org.jooq.Record15<
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              Integer,
              Long,
              Long,
              java.time.LocalDate,
              String,
              String,
              String,
              String>>
      rows() {
    return store
        .select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            ADVANCE.CASE_ID,
            ARREARS_CASE.EMPLOYER,
            ADVANCE.FUND_ID,
            FUND_POSITION.NAME,
            ADVANCE.STATUS,
            ADVANCE.WORKERS,
            ADVANCE.REQUESTED_FEN,
            ADVANCE.PAID_FEN,
            ADVANCE.REQUESTED_ON,
            ADVANCE.REQUESTED_BY,
            coalesce(STAGE.TITLE_ZH, inline("")),
            coalesce(STAGE.TITLE_EN, inline("")),
            coalesce(STAGE.ROLE, inline("")))
        .from(ADVANCE)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(ADVANCE.CASE_ID))
        .join(FUND_POSITION)
        .on(FUND_POSITION.FUND_ID.eq(ADVANCE.FUND_ID))
        .leftJoin(STAGE)
        .on(isCurrentStage());
  }

  private static Condition isCurrentStage() {
    ApprovalStage next = APPROVAL_STAGE.as("next");
    return ADVANCE
        .STATUS
        .eq("REQUESTED")
        .and(STAGE.SUBJECT.eq(ADVANCE.ADVANCE_ID))
        .and(STAGE.STATUS.eq("WAITING"))
        .and(STAGE.ROUND_NO.eq(latestRound(STAGE)))
        .and(
            STAGE.STAGE_NO.eq(
                select(min(next.STAGE_NO))
                    .from(next)
                    .where(
                        next.SUBJECT
                            .eq(STAGE.SUBJECT)
                            .and(next.ROUND_NO.eq(STAGE.ROUND_NO))
                            .and(next.STATUS.eq("WAITING")))));
  }

  private static Condition condition(Wanted wanted) {
    Condition condition = noCondition();
    if (!wanted.status().isEmpty()) {
      condition = condition.and(ADVANCE.STATUS.eq(wanted.status()));
    }
    if (!wanted.fund().isEmpty()) {
      condition = condition.and(ADVANCE.FUND_ID.eq(wanted.fund()));
    }
    if (!wanted.text().isEmpty()) {
      condition =
          condition.and(
              ADVANCE
                  .ADVANCE_NO
                  .contains(wanted.text())
                  .or(ARREARS_CASE.EMPLOYER.contains(wanted.text()))
                  .or(ARREARS_CASE.PROJECT.contains(wanted.text())));
    }
    return condition;
  }

  private static OrderField<?> order(String sort) {
    boolean descending = sort.startsWith("-");
    Field<?> column =
        Optional.<Field<?>>ofNullable(COLUMNS.get(descending ? sort.substring(1) : sort))
            .orElse(ADVANCE.REQUESTED_ON);
    return descending || !COLUMNS.containsKey(sort) ? column.desc() : column.asc();
  }
}

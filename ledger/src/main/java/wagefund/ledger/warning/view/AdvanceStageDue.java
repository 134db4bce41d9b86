package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.ApprovalStage;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;

/** A stage of approval that waits, against the day by which the scheme wants it decided. */
record AdvanceStageDue() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.ADVANCE_STAGE_DUE;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    ApprovalStage other = APPROVAL_STAGE.as("other");
    ApprovalStage before = APPROVAL_STAGE.as("before");
    return looking
        .read()
        .select()
        .from(ADVANCE)
        .join(APPROVAL_STAGE)
        .on(APPROVAL_STAGE.SUBJECT.eq(ADVANCE.ADVANCE_ID))
        .where(ADVANCE.STATUS.eq("REQUESTED"))
        .and(APPROVAL_STAGE.STATUS.eq("WAITING"))
        .and(APPROVAL_STAGE.DUE_ON.isNotNull())
        .and(
            APPROVAL_STAGE.ROUND_NO.eq(
                select(max(other.ROUND_NO))
                    .from(other)
                    .where(other.SUBJECT.eq(ADVANCE.ADVANCE_ID))))
        .and(
            APPROVAL_STAGE.STAGE_NO.eq(
                select(min(before.STAGE_NO))
                    .from(before)
                    .where(before.SUBJECT.eq(ADVANCE.ADVANCE_ID))
                    .and(before.ROUND_NO.eq(APPROVAL_STAGE.ROUND_NO))
                    .and(before.STATUS.eq("WAITING"))))
        .stream()
        .flatMap(
            row ->
                judge(row.into(ADVANCE), row.into(APPROVAL_STAGE), looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(
      AdvanceRecord advance, ApprovalStageRecord stage, LocalDate asOf, Rule rule) {
    LocalDate dueOn = stage.getDueOn();
    int days = Looking.daysUntil(asOf, dueOn);
    return rule.colourOf(days)
        .map(
            colour -> {
              Warning.Subject subject =
                  Warning.Subject.advance(advance.getAdvanceId(), advance.getAdvanceNo());
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  subject,
                  advance.getFundId(),
                  advance.getCaseId(),
                  advance.getRequestedOn(),
                  dueOn,
                  days,
                  Money.ofFen(advance.getRequestedFen()),
                  "%s环节应在 %s 前办理，%s。请签署、退回或不予批准。"
                      .formatted(stage.getTitleZh(), dueOn, Looking.left(days)),
                  "The stage %s is to be decided by %s, %s. Sign it, return it or reject it."
                      .formatted(stage.getTitleEn(), dueOn, Looking.leftInEnglish(days)),
                  subject.link());
            });
  }
}

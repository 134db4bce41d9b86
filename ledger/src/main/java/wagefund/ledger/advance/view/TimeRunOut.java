package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.ExpireAdvance;
import wagefund.ledger.approval.command.EscalateStage;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.platform.daily.DailyWork;

/** Finds advances whose time has run out, and stages that are late and may go up. */
@Component
class TimeRunOut implements DailyWork {

  private final DSLContext read;

  TimeRunOut(DSLContext read) {
    this.read = read;
  }

  @Override
  public List<Due> due(LocalDate on, Actor by, Instant at) {
    List<Due> due = new ArrayList<>(expired(on, by, at));
    due.addAll(late(on, by, at));
    return due;
  }

  private List<Due> expired(LocalDate on, Actor by, Instant at) {
    return read.select(ADVANCE.ADVANCE_ID, ADVANCE.FUND_ID)
        .from(ADVANCE)
        .where(ADVANCE.VALID_UNTIL.lt(on))
        .and(
            ADVANCE.STATUS.in(
                AdvanceStatus.REQUESTED.name(),
                AdvanceStatus.RETURNED.name(),
                AdvanceStatus.APPROVED.name()))
        .orderBy(ADVANCE.VALID_UNTIL, ADVANCE.ADVANCE_ID)
        .fetch(
            row ->
                new Due(
                    "EXPIRE",
                    row.value1(),
                    row.value2(),
                    new ExpireAdvance(new AdvanceId(row.value1()), on, by, at)));
  }

  private List<Due> late(LocalDate on, Actor by, Instant at) {
    return read.select(ADVANCE.ADVANCE_ID, ADVANCE.FUND_ID)
        .from(APPROVAL_STAGE)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(APPROVAL_STAGE.SUBJECT))
        .where(ADVANCE.STATUS.eq(AdvanceStatus.REQUESTED.name()))
        .and(APPROVAL_STAGE.STATUS.eq("WAITING"))
        .and(APPROVAL_STAGE.DUE_ON.lt(on))
        .and(APPROVAL_STAGE.ESCALATE_ROLE.ne(""))
        .and(APPROVAL_STAGE.ESCALATED_ON.isNull())
        .orderBy(APPROVAL_STAGE.DUE_ON, ADVANCE.ADVANCE_ID)
        .fetch(
            row ->
                new Due(
                    "ESCALATE",
                    row.value1(),
                    row.value2(),
                    new EscalateStage(ApprovalId.of(new AdvanceId(row.value1())), on, by, at)));
  }
}

package wagefund.ledger.approval.view;

import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.DELEGATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.approval.event.ApprovalClosed;
import wagefund.ledger.approval.event.ApprovalOpened;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.approval.event.DelegationEnded;
import wagefund.ledger.approval.event.RoleDelegated;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.approval.event.StageEscalated;
import wagefund.ledger.approval.event.StageSigned;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.DelegationRecord;

/** Keeps the stages of each approval: who signed what, and what still waits. */
@Component
@Order(10)
class ApprovalProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ApprovalOpened.class, ApprovalProjection::opened)
          .on(StageSigned.class, ApprovalProjection::signed)
          .on(StageEscalated.class, ApprovalProjection::escalated)
          .on(ApprovalClosed.class, ApprovalProjection::closed)
          .on(RoleDelegated.class, ApprovalProjection::delegated)
          .on(DelegationEnded.class, ApprovalProjection::delegationEnded);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(ApprovalOpened e, SealedEvent entry, WriteSet rows) {
    for (Stage stage : e.stages()) {
      ApprovalStageRecord row = new ApprovalStageRecord();
      row.setSubject(e.subject());
      row.setRoundNo(e.round());
      row.setStageNo(stage.number());
      row.setStage(stage.name());
      row.setTitleZh(stage.titleZh());
      row.setTitleEn(stage.titleEn());
      row.setRole(stage.role().name());
      row.setStatus("WAITING");
      row.setOfficer("");
      row.setOpinion("");
      row.setDigest(e.digest().hex());
      row.setEscalateRole(stage.escalateTo().map(Role::name).orElse(""));
      row.setOnBehalfOf("");
      row.setDueOn(stage.number() == 1 ? e.dueOn().orElse(null) : null);
      rows.add(row);
    }
  }

  private static void signed(StageSigned e, SealedEvent entry, WriteSet rows) {
    ApprovalStageRecord row = rows.get(APPROVAL_STAGE, e.subject(), e.round(), e.stage().number());
    row.setOnBehalfOf(e.onBehalfOf().orElse(""));
    e.nextDueOn()
        .ifPresent(
            due ->
                rows.get(APPROVAL_STAGE, e.subject(), e.round(), e.stage().number() + 1)
                    .setDueOn(due));
    act(row, "SIGNED", e.by(), e.opinion(), e.on(), e.at());
  }

  private static void escalated(StageEscalated e, SealedEvent entry, WriteSet rows) {
    rows.get(APPROVAL_STAGE, e.subject(), e.round(), e.stage().number()).setEscalatedOn(e.on());
  }

  private static void delegated(RoleDelegated e, SealedEvent entry, WriteSet rows) {
    DelegationRecord row = new DelegationRecord();
    row.setDelegate(e.delegateId().value());
    row.setNumber(e.number());
    row.setDelegator(e.by());
    row.setRole(e.role().name());
    row.setFromDate(e.from());
    row.setUntilDate(e.until());
    row.setDocument(e.document().inWords());
    rows.add(row);
  }

  private static void delegationEnded(DelegationEnded e, SealedEvent entry, WriteSet rows) {
    rows.get(DELEGATION, e.delegateId().value(), e.number()).setEndedOn(e.on());
  }

  private static void closed(ApprovalClosed e, SealedEvent entry, WriteSet rows) {
    ApprovalStageRecord row = rows.get(APPROVAL_STAGE, e.subject(), e.round(), e.stage().number());
    if (e.closing() == Closing.WITHDRAWN || e.closing() == Closing.EXPIRED) {
      row.setStatus(row.getStatus().equals("SIGNED") ? "SIGNED" : e.closing().name());
    } else {
      act(row, e.closing().name(), e.by(), e.opinion(), e.on(), e.at());
    }
  }

  private static void act(
      ApprovalStageRecord row,
      String status,
      String officer,
      String opinion,
      LocalDate on,
      Instant at) {
    row.setStatus(status);
    row.setOfficer(officer);
    row.setOpinion(opinion);
    row.setActedOn(on);
    row.setActedAt(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}

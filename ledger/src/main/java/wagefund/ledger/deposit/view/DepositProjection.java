package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.DEPOSIT_INSTRUMENT;
import static wagefund.schema.read.Tables.DEPOSIT_OBJECTION;
import static wagefund.schema.read.Tables.DEPOSIT_PROJECT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.event.AppliedAdjustment;
import wagefund.ledger.deposit.event.Assessed;
import wagefund.ledger.deposit.event.CoverCommitted;
import wagefund.ledger.deposit.event.CoverFreed;
import wagefund.ledger.deposit.event.CoverPart;
import wagefund.ledger.deposit.event.DepositCashStored;
import wagefund.ledger.deposit.event.DepositCompleted;
import wagefund.ledger.deposit.event.DepositDrawn;
import wagefund.ledger.deposit.event.DepositProjectAdded;
import wagefund.ledger.deposit.event.DepositProjectRemoved;
import wagefund.ledger.deposit.event.DepositReassessed;
import wagefund.ledger.deposit.event.DepositReleased;
import wagefund.ledger.deposit.event.DepositReplenished;
import wagefund.ledger.deposit.event.DepositRequired;
import wagefund.ledger.deposit.event.GuaranteeAccepted;
import wagefund.ledger.deposit.event.MadeGood;
import wagefund.ledger.deposit.event.ObjectionSettled;
import wagefund.ledger.deposit.event.ProjectShare;
import wagefund.ledger.deposit.event.ReleaseAnnounced;
import wagefund.ledger.deposit.event.ReleaseObjected;
import wagefund.ledger.deposit.event.ReleaseReviewed;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.DepositDrawdownRecord;
import wagefund.schema.read.tables.records.DepositInstrumentRecord;
import wagefund.schema.read.tables.records.DepositMadeGoodRecord;
import wagefund.schema.read.tables.records.DepositObjectionRecord;
import wagefund.schema.read.tables.records.DepositProjectRecord;
import wagefund.schema.read.tables.records.WageDepositRecord;

/** Keeps the register of deposits: projects, guarantees, drawdowns, and every movement. */
@Component
@Order(24)
class DepositProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(DepositRequired.class, DepositProjection::required)
          .on(
              DepositReassessed.class,
              (e, at, rows) -> {
                assessed(e.depositId(), e.assessed(), e.on(), rows);
                MovementLine.of(at, e.depositId(), "REASSESSED", e.on(), e.by())
                    .document(e.document())
                    .after(e.after())
                    .add(rows);
              })
          .on(
              DepositProjectAdded.class,
              (e, at, rows) -> {
                assessed(e.depositId(), e.assessed(), e.on(), rows);
                MovementLine.of(at, e.depositId(), "PROJECT_ADDED", e.on(), e.by())
                    .document(e.document())
                    .note(e.project())
                    .after(e.after())
                    .add(rows);
              })
          .on(
              DepositProjectRemoved.class,
              (e, at, rows) -> {
                assessed(e.depositId(), e.assessed(), e.on(), rows);
                MovementLine.of(at, e.depositId(), "PROJECT_REMOVED", e.on(), e.by())
                    .document(e.document())
                    .note(e.project())
                    .after(e.after())
                    .add(rows);
              })
          .on(DepositCashStored.class, DepositProjection::stored)
          .on(GuaranteeAccepted.class, DepositProjection::guarantee)
          .on(
              CoverCommitted.class,
              (e, at, rows) ->
                  MovementLine.of(at, e.depositId(), "NOTICE_ISSUED", e.on(), e.by())
                      .amount(e.amount())
                      .notice(e.noticeId())
                      .note(e.project())
                      .after(e.after())
                      .add(rows))
          .on(
              CoverFreed.class,
              (e, at, rows) ->
                  MovementLine.of(at, e.depositId(), "COVER_FREED", e.on(), e.by())
                      .amount(e.amount())
                      .notice(e.noticeId())
                      .after(e.after())
                      .add(rows))
          .on(DepositDrawn.class, DepositProjection::drawn)
          .on(DepositReplenished.class, DepositProjection::replenished)
          .on(DepositCompleted.class, DepositProjection::completed)
          .on(ReleaseAnnounced.class, DepositProjection::announced)
          .on(ReleaseObjected.class, DepositProjection::objected)
          .on(ObjectionSettled.class, DepositProjection::settled)
          .on(ReleaseReviewed.class, DepositProjection::reviewed)
          .on(DepositReleased.class, DepositProjection::released);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void required(DepositRequired e, SealedEvent entry, WriteSet rows) {
    WageDepositRecord row = new WageDepositRecord();
    row.setDepositId(e.depositId().value());
    row.setFundId(e.fundId().value());
    row.setContractor(e.contractor().name());
    row.setContractorCode(e.contractor().code());
    row.setSector(e.sector().name());
    row.setEnterpriseLevel(e.enterpriseLevel());
    row.setRequiredOn(e.on());
    row.setBank("");
    row.setAccountNo("");
    row.setObjectionsOpen(0);
    describe(row, e.assessed());
    row.setLastSeq(0L);
    rows.add(row);
    e.assessed().projects().forEach(p -> addProject(e.depositId(), p, e.on(), rows));
    MovementLine.of(entry, e.depositId(), "REQUIRED", e.on(), e.by())
        .amount(e.assessed().required())
        .document(e.document())
        .after(e.after())
        .add(rows);
  }

  private static void describe(WageDepositRecord row, Assessed assessed) {
    List<ProjectShare> projects = assessed.projects();
    row.setSchemeId(assessed.schemeId());
    row.setSchemeVersion(assessed.schemeVersion());
    row.setExempt(assessed.exempt());
    row.setProjects(projects.stream().map(ProjectShare::project).collect(Collectors.joining("、")));
    row.setAdjustments(
        assessed.adjustments().stream()
            .map(AppliedAdjustment::title)
            .collect(Collectors.joining("、")));
    row.setContractSumFen(
        Money.sum(projects.stream().map(ProjectShare::contractSum).toList()).fen());
    row.setRate(
        projects.stream()
            .map(p -> p.ratePercent() + "%")
            .distinct()
            .limit(10)
            .collect(Collectors.joining("、")));
    row.setReason(
        projects.stream().map(ProjectShare::explanation).collect(Collectors.joining("；")));
  }

  private static void addProject(DepositId id, ProjectShare p, LocalDate on, WriteSet rows) {
    DepositProjectRecord row = new DepositProjectRecord();
    row.setDepositId(id.value());
    row.setProject(p.project());
    share(row, p);
    row.setAddedOn(on);
    rows.add(row);
  }

  private static void share(DepositProjectRecord row, ProjectShare p) {
    row.setContractSumFen(p.contractSum().fen());
    row.setRatePercent(p.ratePercent());
    row.setRequiredFen(p.required().fen());
    row.setExplanation(p.explanation());
  }

  private static void assessed(DepositId id, Assessed assessed, LocalDate on, WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, id.value());
    describe(deposit, assessed);
    Set<String> now = new HashSet<>();
    for (ProjectShare p : assessed.projects()) {
      now.add(p.project());
      rows.find(DEPOSIT_PROJECT, id.value(), p.project())
          .ifPresentOrElse(
              row -> {
                share(row, p);
                row.setRemovedOn(null);
              },
              () -> addProject(id, p, on, rows));
    }
    rows
        .all(
            DEPOSIT_PROJECT,
            DEPOSIT_PROJECT.DEPOSIT_ID.eq(id.value()),
            row -> row.getDepositId().equals(id.value()))
        .stream()
        .filter(row -> !now.contains(row.getProject()) && row.getRemovedOn() == null)
        .forEach(row -> row.setRemovedOn(on));
  }

  private static void stored(DepositCashStored e, SealedEvent entry, WriteSet rows) {
    account(e.depositId(), e.bank(), e.accountNo(), rows);
    MovementLine.of(entry, e.depositId(), "STORED", e.on(), e.by())
        .amount(e.amount())
        .document(e.document())
        .note(e.bank())
        .after(e.after())
        .add(rows);
  }

  private static void replenished(DepositReplenished e, SealedEvent entry, WriteSet rows) {
    account(e.depositId(), e.bank(), e.accountNo(), rows);
    madeGood(e.depositId(), e.madeGood(), e.on(), entry, rows);
    MovementLine.of(entry, e.depositId(), "REPLENISHED", e.on(), e.by())
        .amount(e.amount())
        .document(e.document())
        .note(e.bank())
        .after(e.after())
        .add(rows);
  }

  private static void account(DepositId id, String bank, String accountNo, WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, id.value());
    deposit.setBank(bank);
    deposit.setAccountNo(accountNo);
  }

  private static void madeGood(
      DepositId id, List<MadeGood> parts, LocalDate on, SealedEvent entry, WriteSet rows) {
    for (MadeGood part : parts) {
      DepositDrawdownRecord drawdown = rows.get(DEPOSIT_DRAWDOWN, id.value(), part.drawdownNo());
      drawdown.setMadeGoodFen(drawdown.getMadeGoodFen() + part.amount().fen());
      DepositMadeGoodRecord row = new DepositMadeGoodRecord();
      row.setSeq(entry.seq());
      row.setDrawdownNo(part.drawdownNo());
      row.setDepositId(id.value());
      row.setDueOn(drawdown.getDueOn());
      row.setOnDate(on);
      row.setAmountFen(part.amount().fen());
      rows.add(row);
    }
  }

  private static void guarantee(GuaranteeAccepted e, SealedEvent entry, WriteSet rows) {
    e.replaces()
        .ifPresent(
            old -> {
              DepositInstrumentRecord row =
                  rows.get(DEPOSIT_INSTRUMENT, e.depositId().value(), old);
              row.setVoidedOn(e.on());
              row.setReplacedBy(e.number());
            });
    DepositInstrumentRecord row = new DepositInstrumentRecord();
    row.setDepositId(e.depositId().value());
    row.setNumber(e.number());
    row.setForm(e.form().name());
    row.setIssuer(e.issuer());
    row.setProject(e.project());
    row.setFaceFen(e.face().fen());
    row.setLeftFen(e.face().fen());
    row.setValidFrom(e.validFrom());
    row.setExpiresOn(e.expiresOn());
    row.setRemindOn(e.remindOn());
    row.setAcceptedOn(e.on());
    row.setReplacedBy("");
    rows.add(row);
    madeGood(e.depositId(), e.madeGood(), e.on(), entry, rows);
    MovementLine.of(
            entry,
            e.depositId(),
            e.replaces().isPresent() ? "GUARANTEE_REPLACED" : "GUARANTEE_ACCEPTED",
            e.on(),
            e.by())
        .amount(e.face())
        .document(e.document())
        .note(e.number())
        .after(e.after())
        .add(rows);
  }

  private static void drawn(DepositDrawn e, SealedEvent entry, WriteSet rows) {
    for (CoverPart part : e.parts()) {
      if (!part.source().equals(CoverPart.CASH)) {
        DepositInstrumentRecord row =
            rows.get(DEPOSIT_INSTRUMENT, e.depositId().value(), part.source());
        row.setLeftFen(row.getLeftFen() - part.amount().fen());
      }
    }
    DepositDrawdownRecord row = new DepositDrawdownRecord();
    row.setDepositId(e.depositId().value());
    row.setDrawdownNo(e.drawdownNo());
    row.setNoticeId(e.noticeId().value());
    row.setCaseId(e.caseId().value());
    row.setProject(e.project());
    row.setDrawnOn(e.on());
    row.setDueOn(e.replenishDueOn());
    row.setAmountFen(e.amount().fen());
    row.setMadeGoodFen(0L);
    rows.add(row);
    MovementLine.of(entry, e.depositId(), "DRAWN", e.on(), e.by())
        .amount(e.amount())
        .notice(e.noticeId())
        .document(e.document())
        .note(e.project())
        .after(e.after())
        .add(rows);
  }

  private static void completed(DepositCompleted e, SealedEvent entry, WriteSet rows) {
    rows.get(WAGE_DEPOSIT, e.depositId().value()).setCompletedOn(e.on());
    MovementLine.of(entry, e.depositId(), "COMPLETED", e.on(), e.by())
        .document(e.document())
        .status("COMPLETED")
        .add(rows);
  }

  private static void announced(ReleaseAnnounced e, SealedEvent entry, WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, e.depositId().value());
    deposit.setAnnouncedOn(e.on());
    deposit.setNoticeEndsOn(e.endsOn());
    deposit.setReviewDueOn(e.reviewDueOn());
    deposit.setObjectionsOpen(0);
    MovementLine.of(entry, e.depositId(), "PUBLIC_NOTICE", e.on(), e.by())
        .document(e.document())
        .status("PUBLIC_NOTICE")
        .add(rows);
  }

  private static void objected(ReleaseObjected e, SealedEvent entry, WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, e.depositId().value());
    deposit.setObjectionsOpen(deposit.getObjectionsOpen() + 1);
    DepositObjectionRecord row = new DepositObjectionRecord();
    row.setDepositId(e.depositId().value());
    row.setAnnouncedOn(deposit.getAnnouncedOn());
    row.setObjectionNo(e.objectionNo());
    row.setRaisedOn(e.on());
    row.setReason(e.reason());
    row.setDocument(e.document().number());
    row.setResult("");
    rows.add(row);
    MovementLine.of(entry, e.depositId(), "OBJECTION", e.on(), e.by())
        .document(e.document())
        .note(e.reason())
        .add(rows);
  }

  private static void settled(ObjectionSettled e, SealedEvent entry, WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, e.depositId().value());
    deposit.setObjectionsOpen(deposit.getObjectionsOpen() - 1);
    DepositObjectionRecord row =
        rows.get(
            DEPOSIT_OBJECTION, e.depositId().value(), deposit.getAnnouncedOn(), e.objectionNo());
    row.setSettledOn(e.on());
    row.setResult(e.result());
    MovementLine.of(entry, e.depositId(), "OBJECTION_SETTLED", e.on(), e.by())
        .document(e.document())
        .note(e.result())
        .add(rows);
  }

  private static void reviewed(ReleaseReviewed e, SealedEvent entry, WriteSet rows) {
    if (e.granted()) {
      rows.get(WAGE_DEPOSIT, e.depositId().value()).setReviewedOn(e.on());
    }
    MovementLine.of(
            entry,
            e.depositId(),
            e.granted() ? "RELEASE_GRANTED" : "RELEASE_REFUSED",
            e.on(),
            e.by())
        .document(e.document())
        .note(e.opinion())
        .status(e.granted() ? "REVIEWED" : "COMPLETED")
        .add(rows);
  }

  private static void released(DepositReleased e, SealedEvent entry, WriteSet rows) {
    rows.get(WAGE_DEPOSIT, e.depositId().value()).setReleasedOn(e.on());
    rows
        .all(
            DEPOSIT_INSTRUMENT,
            DEPOSIT_INSTRUMENT.DEPOSIT_ID.eq(e.depositId().value()),
            row -> row.getDepositId().equals(e.depositId().value()))
        .stream()
        .filter(row -> row.getVoidedOn() == null)
        .forEach(row -> row.setVoidedOn(e.on()));
    MovementLine.of(entry, e.depositId(), "RELEASED", e.on(), e.by())
        .amount(e.cash())
        .document(e.document())
        .note(String.join("、", e.guarantees()))
        .after(e.after())
        .status("RELEASED")
        .add(rows);
  }
}

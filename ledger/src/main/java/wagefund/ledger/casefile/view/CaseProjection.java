package wagefund.ledger.casefile.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_CLAIM;
import static wagefund.schema.read.Tables.CASE_WORKER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.CaseStepTaken;
import wagefund.ledger.casefile.event.CaseSupervised;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.SettledMonth;
import wagefund.ledger.casefile.event.SettlementCorrected;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.casefile.event.SourceExhausted;
import wagefund.ledger.casefile.event.WorkerArrears;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.scheme.command.Situation;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.CaseClaimRecord;
import wagefund.schema.read.tables.records.CaseExhaustionRecord;
import wagefund.schema.read.tables.records.CaseStepRecord;
import wagefund.schema.read.tables.records.CaseWorkerRecord;

/** Keeps each case, its workers and their claims by wage month. */
@Component
@Order(10)
class CaseProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(CaseOpened.class, CaseProjection::opened)
          .on(
              ClaimsSettled.class,
              (e, entry, rows) ->
                  settled(e.caseId(), e.source(), e.months(), 1, e.after(), entry, rows))
          .on(
              SettlementCorrected.class,
              (e, entry, rows) ->
                  settled(e.caseId(), e.source(), e.months(), -1, e.after(), entry, rows))
          .on(
              CaseStepTaken.class,
              (e, entry, rows) ->
                  rows.add(
                      step(e.caseId(), entry.seq(), e.step().name(), e.document(), e.on(), e.by())))
          .on(
              CaseSupervised.class,
              (e, entry, rows) -> {
                CaseStepRecord row =
                    step(e.caseId(), entry.seq(), "SUPERVISED", e.document(), e.on(), e.by());
                row.setDueOn(e.dueOn());
                rows.add(row);
              })
          .on(SourceExhausted.class, CaseProjection::exhausted);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(CaseOpened e, SealedEvent entry, WriteSet rows) {
    CaseDetails details = e.details();
    ArrearsCaseRecord row = new ArrearsCaseRecord();
    row.setCaseId(e.caseId().value());
    row.setCaseNo(details.externalRef());
    row.setSourceSystem(details.sourceSystem());
    row.setExternalRef(details.externalRef());
    row.setEmployer(details.employer().name());
    row.setEmployerCode(details.employer().code());
    row.setProject(details.project());
    row.setContractor(details.contractor());
    row.setRegion(details.region());
    row.setSituation(
        details.situations().stream().map(Situation::name).collect(Collectors.joining(",")));
    row.setSector(details.sector().name());
    row.setGovernmentInvested(details.governmentInvested());
    row.setFiled(details.filed());
    row.setOpenedOn(e.on());
    row.setStatus("OPENED");
    row.setWorkers(e.workers().size());
    Money arrears = Money.sum(e.workers().stream().map(WorkerArrears::total).toList());
    figures(row, CaseFigures.opened(arrears));
    row.setFundClaimFen(0L);
    row.setCorrectingFen(0L);
    row.setLastSeq(entry.seq());
    rows.add(row);
    e.workers().forEach(worker -> add(e, worker, rows));
  }

  private static void add(CaseOpened e, WorkerArrears worker, WriteSet rows) {
    CaseWorkerRecord row = new CaseWorkerRecord();
    row.setCaseId(e.caseId().value());
    row.setLineNo(worker.lineNo());
    row.setPersonId(worker.person().value());
    row.setAccountId(worker.account().value());
    row.setFirstMonth(worker.arrears().firstKey().toString());
    row.setLastMonth(worker.arrears().lastKey().toString());
    row.setArrearsFen(worker.total().fen());
    row.setSettledFen(0L);
    row.setAdvancedFen(0L);
    row.setOutstandingFen(worker.total().fen());
    rows.add(row);
    worker
        .arrears()
        .forEach(
            (month, owed) -> {
              CaseClaimRecord claim = new CaseClaimRecord();
              claim.setCaseId(e.caseId().value());
              claim.setPersonId(worker.person().value());
              claim.setWageMonth(month.toString());
              claim.setArrearsFen(owed.fen());
              claim.setSettledFen(0L);
              claim.setAdvancedFen(0L);
              rows.add(claim);
            });
  }

  private static CaseStepRecord step(
      CaseId caseId, long seq, String step, Document document, LocalDate on, String by) {
    CaseStepRecord row = new CaseStepRecord();
    row.setCaseId(caseId.value());
    row.setSeq(seq);
    row.setStep(step);
    row.setOnDate(on);
    row.setDocument(document.inWords());
    row.setOfficer(by);
    return row;
  }

  /**
   * @param sign 1 where the months were paid, -1 where they turned out not to be
   */
  private static void settled(
      CaseId id,
      SettlementSource source,
      List<SettledMonth> months,
      int sign,
      CaseFigures after,
      SealedEvent entry,
      WriteSet rows) {
    String caseId = id.value();
    ArrearsCaseRecord row = rows.get(ARREARS_CASE, caseId);
    figures(row, after);
    row.setStatus(after.outstanding().isZero() ? "SETTLED" : "IN_PROGRESS");
    row.setLastSeq(entry.seq());
    List<String> people = months.stream().map(m -> m.person().value()).distinct().toList();
    Map<String, CaseWorkerRecord> workers = new HashMap<>();
    rows.all(
            CASE_WORKER,
            CASE_WORKER.CASE_ID.eq(caseId).and(CASE_WORKER.PERSON_ID.in(people)),
            worker -> worker.getCaseId().equals(caseId))
        .forEach(worker -> workers.put(worker.getPersonId(), worker));
    var unused =
        rows.all(
            CASE_CLAIM,
            CASE_CLAIM.CASE_ID.eq(caseId).and(CASE_CLAIM.PERSON_ID.in(people)),
            claim -> false);
    for (SettledMonth month : months) {
      long paid = sign * month.amount().fen();
      CaseClaimRecord claim =
          rows.get(CASE_CLAIM, caseId, month.person().value(), month.month().toString());
      claim.setSettledFen(claim.getSettledFen() + paid);
      CaseWorkerRecord worker = Objects.requireNonNull(workers.get(month.person().value()));
      worker.setSettledFen(worker.getSettledFen() + paid);
      worker.setOutstandingFen(worker.getOutstandingFen() - paid);
      if (source == SettlementSource.ADVANCE) {
        worker.setAdvancedFen(worker.getAdvancedFen() + paid);
        claim.setAdvancedFen(claim.getAdvancedFen() + paid);
      }
    }
  }

  private static void exhausted(SourceExhausted e, SealedEvent entry, WriteSet rows) {
    CaseExhaustionRecord row = new CaseExhaustionRecord();
    row.setCaseId(e.caseId().value());
    row.setSource(e.source().name());
    row.setKind(e.kind().name());
    row.setDocument(e.document().inWords());
    row.setOnDate(e.on());
    row.setOfficer(e.by());
    rows.add(row);
  }

  private static void figures(ArrearsCaseRecord row, CaseFigures figures) {
    row.setArrearsFen(figures.arrears().fen());
    row.setEmployerFen(figures.byEmployer().fen());
    row.setDepositFen(figures.byDeposit().fen());
    row.setAdvancedFen(figures.byAdvance().fen());
    row.setOtherFen(figures.byOther().fen());
    row.setOutstandingFen(figures.outstanding().fen());
  }
}

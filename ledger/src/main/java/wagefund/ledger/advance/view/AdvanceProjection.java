package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceClosed;
import wagefund.ledger.advance.event.AdvanceEnded;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceReleased;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceReturned;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.AgreementFiled;
import wagefund.ledger.advance.event.CapApplied;
import wagefund.ledger.advance.event.CapsOverridden;
import wagefund.ledger.advance.event.Conditions;
import wagefund.ledger.advance.event.ExceededCap;
import wagefund.ledger.advance.event.Particulars;
import wagefund.ledger.advance.event.PayeeNamed;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.AdvanceCapRecord;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.CapOverrideRecord;

/** Keeps each advance with its lines and its caps. */
@Component
@Order(10)
class AdvanceProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(AdvanceRequested.class, AdvanceProjection::requested)
          .on(AdvanceAmended.class, AdvanceProjection::amended)
          .on(AdvanceApproved.class, AdvanceProjection::approved)
          .on(CapsOverridden.class, AdvanceProjection::overridden)
          .on(
              AgreementFiled.class,
              (e, entry, rows) ->
                  rows.get(ADVANCE, e.advanceId().value())
                      .setAgreement(e.agreement().document().inWords()))
          .on(
              AdvanceReturned.class,
              (e, entry, rows) -> become(rows, e.advanceId(), AdvanceStatus.RETURNED, entry))
          .on(
              AdvanceEnded.class,
              (e, entry, rows) ->
                  become(rows, e.advanceId(), AdvanceStatus.after(e.closing()), entry))
          .on(
              AdvanceReleased.class,
              (e, entry, rows) -> become(rows, e.advanceId(), AdvanceStatus.IN_PAYMENT, entry))
          .on(
              AdvanceClosed.class,
              (e, entry, rows) ->
                  become(
                      rows,
                      e.advanceId(),
                      e.cancelled().isZero() ? AdvanceStatus.PAID : AdvanceStatus.PARTLY_PAID,
                      entry));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void requested(AdvanceRequested e, SealedEvent entry, WriteSet rows) {
    AdvanceTerms terms = e.terms();
    AdvanceRecord row = new AdvanceRecord();
    row.setAdvanceId(terms.advanceId().value());
    row.setAdvanceNo("DF-%d-%06d".formatted(e.on().getYear(), entry.seq()));
    row.setCaseId(terms.caseId().value());
    row.setFundId(terms.fundId().value());
    row.setDepositPosition(e.depositPosition());
    row.setRequestedBy(e.by());
    row.setRequestedOn(e.on());
    row.setPaidFen(0L);
    row.setAwaitingFen(0L);
    row.setCancelledFen(0L);
    row.setAgreement("");
    row.setDebtor(e.debtor());
    fill(row, terms, e.digest().hex(), e.cap(), e.reason(), e.evidence(), entry);
    particulars(row, terms, e.conditions());
    rows.add(row);
    lines(terms, rows);
    caps(terms, e.caps(), rows);
  }

  private static void amended(AdvanceAmended e, SealedEvent entry, WriteSet rows) {
    String advanceId = e.terms().advanceId().value();
    rows.removeAll(ADVANCE_LINE, ADVANCE_LINE.ADVANCE_ID, advanceId);
    rows.removeAll(ADVANCE_CAP, ADVANCE_CAP.ADVANCE_ID, advanceId);
    AdvanceRecord row = rows.get(ADVANCE, advanceId);
    fill(row, e.terms(), e.digest().hex(), e.cap(), e.reason(), e.evidence(), entry);
    particulars(row, e.terms(), e.conditions());
    lines(e.terms(), rows);
    caps(e.terms(), e.caps(), rows);
  }

  private static void fill(
      AdvanceRecord row,
      AdvanceTerms terms,
      String digest,
      Money cap,
      String reason,
      List<String> evidence,
      SealedEvent entry) {
    row.setSchemeId(terms.schemeId());
    row.setSchemeVersion(Integer.toString(terms.schemeVersion()));
    row.setReason(reason);
    row.setEvidence(String.join("\n", evidence));
    row.setStatus(AdvanceStatus.REQUESTED.name());
    row.setDigest(digest);
    row.setWorkers(terms.lines().size());
    row.setRequestedFen(terms.total().fen());
    row.setCapFen(cap.fen());
    row.setLastSeq(entry.seq());
  }

  private static void particulars(
      AdvanceRecord row, AdvanceTerms terms, Optional<Conditions> conditions) {
    row.setApplicant(terms.particulars().map(p -> p.applicant().name()).orElse(""));
    row.setDebtorKind(terms.particulars().map(p -> p.debtor().kind().name()).orElse("EMPLOYER"));
    terms.particulars().ifPresent(p -> row.setDebtor(p.debtor().name()));
    row.setOverrideDocument(
        terms.particulars().flatMap(Particulars::override).map(Document::inWords).orElse(""));
    row.setValidUntil(conditions.flatMap(Conditions::validUntil).orElse(null));
  }

  private static void overridden(CapsOverridden e, SealedEvent entry, WriteSet rows) {
    int number = 1;
    for (ExceededCap cap : e.caps()) {
      CapOverrideRecord row = new CapOverrideRecord();
      row.setAdvanceId(e.advanceId().value());
      row.setOverrideNo(number++);
      row.setCaseId(e.caseId().value());
      row.setFundId(e.fundId().value());
      row.setLineNo(cap.lineNo());
      row.setRule(cap.rule());
      row.setLimitFen(cap.limit().fen());
      row.setAmountFen(cap.amount().fen());
      row.setDocument(e.document().inWords());
      row.setLevel(e.level().name());
      row.setOfficer(e.by());
      row.setOnDate(e.on());
      rows.add(row);
    }
  }

  private static void lines(AdvanceTerms terms, WriteSet rows) {
    for (AdvanceLine line : terms.lines()) {
      AdvanceLineRecord row = new AdvanceLineRecord();
      row.setAdvanceId(terms.advanceId().value());
      row.setLineNo(line.lineNo());
      row.setPersonId(line.person().value());
      row.setAccountId(line.account().value());
      row.setArrearsFen(line.arrears().fen());
      row.setAmountFen(line.amount().fen());
      row.setCorrectedFen(0L);
      row.setFirstMonth(line.months().firstKey().toString());
      row.setLastMonth(line.months().lastKey().toString());
      row.setCapRule(line.rule());
      row.setStatus("QUEUED");
      row.setReturnReason("");
      row.setReceipt("");
      row.setEndToEndId("");
      row.setPayee(
          terms
              .particulars()
              .map(p -> p.payees().get(line.lineNo()))
              .map(payee -> payee.kind().name())
              .orElse("WORKER"));
      row.setPayeeAccount(
          terms
              .particulars()
              .map(p -> p.payees().get(line.lineNo()))
              .map(PayeeNamed::inWords)
              .orElse(""));
      rows.add(row);
    }
  }

  private static void caps(AdvanceTerms terms, List<CapApplied> caps, WriteSet rows) {
    int number = 1;
    for (CapApplied cap : caps) {
      AdvanceCapRecord row = new AdvanceCapRecord();
      row.setAdvanceId(terms.advanceId().value());
      row.setCapNo(number++);
      row.setRule(cap.rule());
      row.setTitleZh(cap.titleZh());
      row.setTitleEn(cap.titleEn());
      row.setLevel(cap.level());
      row.setBaseZh(cap.baseZh());
      row.setBaseEn(cap.baseEn());
      row.setBaseFen(cap.base().fen());
      row.setFigureFen(cap.figure().fen());
      row.setBinds(cap.binds());
      rows.add(row);
    }
  }

  private static void approved(AdvanceApproved e, SealedEvent entry, WriteSet rows) {
    become(rows, e.advanceId(), AdvanceStatus.APPROVED, entry);
    AdvanceRecord row = rows.get(ADVANCE, e.advanceId().value());
    row.setApprovedOn(e.on());
    row.setValidUntil(e.releaseBy().orElse(null));
  }

  private static void become(
      WriteSet rows, AdvanceId advance, AdvanceStatus status, SealedEvent entry) {
    AdvanceRecord row = rows.get(ADVANCE, advance.value());
    row.setStatus(status.name());
    row.setLastSeq(entry.seq());
  }
}

package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.CLAIM_DEBTOR;
import static wagefund.schema.read.Tables.CLAIM_INSTALMENT;
import static wagefund.schema.read.Tables.CLAIM_LINE;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimActRecorded;
import wagefund.ledger.recovery.event.ClaimCostNoted;
import wagefund.ledger.recovery.event.ClaimDates;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimLinesMoved;
import wagefund.ledger.recovery.event.ClaimLinesTakenOver;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.DebtorJoined;
import wagefund.ledger.recovery.event.LineChange;
import wagefund.ledger.recovery.event.MovedLine;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.RepaymentAgreed;
import wagefund.ledger.recovery.event.WrittenOffRecovered;
import wagefund.schema.read.tables.records.ClaimActRecord;
import wagefund.schema.read.tables.records.ClaimCostRecord;
import wagefund.schema.read.tables.records.ClaimDebtorRecord;
import wagefund.schema.read.tables.records.ClaimInstalmentRecord;
import wagefund.schema.read.tables.records.ClaimLineRecord;
import wagefund.schema.read.tables.records.ClaimNoticeRecord;
import wagefund.schema.read.tables.records.RecoveryClaimRecord;

/** Keeps what stands behind each claim: its lines, debtors, notices, agreement, acts and costs. */
@Component
@Order(21)
class ClaimProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ClaimOpened.class, ClaimProjection::opened)
          .on(ClaimIncreased.class, ClaimProjection::increased)
          .on(RecoveryReceived.class, ClaimProjection::received)
          .on(ReceiptCorrected.class, ClaimProjection::receiptCorrected)
          .on(ClaimWrittenOff.class, ClaimProjection::writtenOff)
          .on(WrittenOffRecovered.class, ClaimProjection::recoveredAfter)
          .on(ClaimLinesMoved.class, ClaimProjection::moved)
          .on(ClaimLinesTakenOver.class, ClaimProjection::takenOver)
          .on(DebtorChanged.class, ClaimProjection::changed)
          .on(DebtorJoined.class, ClaimProjection::joined)
          .on(AssignmentNoticeRecorded.class, ClaimProjection::noticed)
          .on(RepaymentAgreed.class, ClaimProjection::agreed)
          .on(ClaimActRecorded.class, ClaimProjection::acted)
          .on(ClaimCostNoted.class, ClaimProjection::cost);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(ClaimOpened e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    ClaimDebtor debtor = e.namedDebtor();
    named(claim, debtor);
    claim.setMovedFen(0L);
    claim.setCostsFen(0L);
    int years = e.rules().orElse(ClaimRules.OLDER).limitationYears();
    claim.setLimitationOn(e.dueOn().orElse(e.on()).plusYears(years));
    debtor(rows, e.claimId(), debtor, "DEBTOR", e.on(), "", "");
  }

  private static void named(RecoveryClaimRecord claim, ClaimDebtor debtor) {
    claim.setDebtor(debtor.name());
    claim.setDebtorCode(debtor.code());
    claim.setDebtorKind(debtor.kind().name());
    claim.setDebtorKey(debtor.key());
    claim.setDebtorPerson(debtor.person().map(PersonId::value).orElse(""));
  }

  private static void debtor(
      WriteSet rows,
      ClaimId claimId,
      ClaimDebtor debtor,
      String role,
      LocalDate from,
      String reason,
      String document) {
    ClaimDebtorRecord row = new ClaimDebtorRecord();
    row.setClaimId(claimId.value());
    row.setDebtorNo(debtors(rows, claimId).size() + 1);
    row.setKind(debtor.kind().name());
    row.setName(debtor.name());
    row.setCode(debtor.code());
    row.setPersonId(debtor.person().map(PersonId::value).orElse(""));
    row.setRole(role);
    row.setFromDate(from);
    row.setReason(reason);
    row.setDocument(document);
    rows.add(row);
  }

  private static List<ClaimDebtorRecord> debtors(WriteSet rows, ClaimId claimId) {
    String id = claimId.value();
    return rows.all(CLAIM_DEBTOR, CLAIM_DEBTOR.CLAIM_ID.eq(id), r -> r.getClaimId().equals(id));
  }

  private static List<ClaimLineRecord> lines(WriteSet rows, ClaimId claimId) {
    String id = claimId.value();
    return rows.all(CLAIM_LINE, CLAIM_LINE.CLAIM_ID.eq(id), r -> r.getClaimId().equals(id)).stream()
        .sorted(Comparator.comparing(ClaimLineRecord::getLineId))
        .toList();
  }

  private static void increased(ClaimIncreased e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    Optional<LocalDate> dueOn =
        e.dates().isPresent() ? e.dueOn() : Optional.ofNullable(claim.getDueOn());
    int number = lines(rows, e.claimId()).size();
    for (PaidLine line : e.lines()) {
      number++;
      add(
          rows,
          e.claimId(),
          number,
          new MovedLine(e.reference(), line.lineNo(), line.person(), line.amount(), e.on(), dueOn));
    }
    e.dates().ifPresent(dates -> dates(claim, dates));
  }

  private static void add(WriteSet rows, ClaimId claimId, int number, MovedLine line) {
    ClaimLineRecord row = new ClaimLineRecord();
    row.setClaimId(claimId.value());
    row.setLineId(number);
    row.setReference(line.reference());
    row.setRosterLine(line.lineNo());
    row.setPersonId(line.person().value());
    row.setPaidOn(line.paidOn());
    line.dueOn().ifPresent(row::setDueOn);
    row.setAmountFen(line.amount().fen());
    row.setLeftFen(line.amount().fen());
    rows.add(row);
  }

  /** As the claim itself does: the oldest line first. */
  private static void reduce(ClaimId claimId, Money by, WriteSet rows) {
    take(by, lines(rows, claimId));
  }

  /** A payment that was put right has several lines: the first gives what it has, then the next. */
  private static void take(Money amount, List<ClaimLineRecord> lines) {
    Money left = amount;
    for (ClaimLineRecord line : lines) {
      Money part = left.min(Money.ofFen(line.getLeftFen()));
      line.setLeftFen(line.getLeftFen() - part.fen());
      left = left.minus(part);
    }
  }

  private static void writtenOff(ClaimWrittenOff e, SealedEvent entry, WriteSet rows) {
    reduce(e.claimId(), e.amount(), rows);
    dates(claim(rows, e.claimId(), entry), e.dates());
  }

  private static void recoveredAfter(WrittenOffRecovered e, SealedEvent entry, WriteSet rows) {
    dates(claim(rows, e.claimId(), entry), e.dates());
  }

  private static void received(RecoveryReceived e, SealedEvent entry, WriteSet rows) {
    reduce(e.claimId(), e.toFund(), rows);
    e.dates().ifPresent(dates -> dates(claim(rows, e.claimId(), entry), dates));
  }

  /** The claim itself says which lines are owed more again, or less. */
  private static void receiptCorrected(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    long sign = e.kind().takesBack() ? 1 : -1;
    List<ClaimLineRecord> lines = lines(rows, e.claimId());
    for (LineChange change : e.lines()) {
      ClaimLineRecord line = lines.get(change.line() - 1);
      line.setLeftFen(line.getLeftFen() + sign * change.amount().fen());
    }
    dates(claim(rows, e.claimId(), entry), e.dates());
  }

  private static void moved(ClaimLinesMoved e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    List<ClaimLineRecord> lines = lines(rows, e.claimId());
    for (MovedLine gone : e.lines()) {
      take(
          gone.amount(),
          lines.stream()
              .filter(l -> l.getReference().equals(gone.reference()))
              .filter(l -> l.getRosterLine() == gone.lineNo())
              .filter(l -> l.getPersonId().equals(gone.person().value()))
              .toList());
    }
    claim.setPaidFen(claim.getPaidFen() - e.amount().fen());
    claim.setMovedFen(claim.getMovedFen() + e.amount().fen());
    claim.setOutstandingFen(e.outstanding().fen());
    if (e.outstanding().isZero()) {
      claim.setStatus("MOVED");
    }
    dates(claim, e.dates());
  }

  private static void takenOver(ClaimLinesTakenOver e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    int number = lines(rows, e.claimId()).size();
    for (MovedLine line : e.lines()) {
      number++;
      add(rows, e.claimId(), number, line);
    }
    claim.setPaidFen(claim.getPaidFen() + e.amount().fen());
    claim.setOutstandingFen(e.outstanding().fen());
    claim.setStatus(claim.getRecoveredFen() > 0 ? "PARTLY_RECOVERED" : "CREATED");
    dates(claim, e.dates());
  }

  private static void changed(DebtorChanged e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    String role = "JOINT";
    for (ClaimDebtorRecord row : debtors(rows, e.claimId())) {
      if (row.getToDate() == null && row.getName().equals(e.from().name())) {
        row.setToDate(e.on());
        role = row.getRole();
      }
    }
    if (role.equals("DEBTOR")) {
      named(claim, e.to());
    }
    debtor(rows, e.claimId(), e.to(), role, e.on(), e.reason().name(), e.document().inWords());
  }

  private static void joined(DebtorJoined e, SealedEvent entry, WriteSet rows) {
    claim(rows, e.claimId(), entry);
    debtor(rows, e.claimId(), e.debtor(), "JOINT", e.on(), "JOINED", e.document().inWords());
  }

  private static void noticed(AssignmentNoticeRecorded e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    ClaimNoticeRecord row = new ClaimNoticeRecord();
    row.setNoticeId(e.noticeId());
    row.setClaimId(e.claimId().value());
    row.setDebtor(e.debtor().name());
    row.setMethod(e.method().name());
    row.setResult(e.result().name());
    row.setDeliveredBy(e.deliveredBy());
    row.setNotice(e.notice().inWords());
    row.setProof(e.proof().inWords());
    row.setOnDate(e.on());
    e.effectiveOn().ifPresent(row::setEffectiveOn);
    row.setOfficer(e.by());
    row.setSeq(entry.seq());
    rows.add(row);
    e.effectiveOn()
        .filter(day -> claim.getNoticeOn() == null || day.isBefore(claim.getNoticeOn()))
        .ifPresent(claim::setNoticeOn);
    e.dueOn()
        .ifPresent(
            due ->
                lines(rows, e.claimId()).stream()
                    .filter(line -> line.getDueOn() == null)
                    .forEach(line -> line.setDueOn(due)));
    dates(claim, e.dates());
  }

  private static void agreed(RepaymentAgreed e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    claim.setAgreedOn(e.on());
    rows.removeAll(CLAIM_INSTALMENT, CLAIM_INSTALMENT.CLAIM_ID, e.claimId().value());
    for (int i = 0; i < e.instalments().size(); i++) {
      ClaimInstalmentRecord row = new ClaimInstalmentRecord();
      row.setClaimId(e.claimId().value());
      row.setInstalmentNo(i + 1);
      row.setDueOn(e.instalments().get(i).dueOn());
      row.setAmountFen(e.instalments().get(i).amount().fen());
      rows.add(row);
    }
    e.dueOn().ifPresent(due -> lines(rows, e.claimId()).forEach(line -> line.setDueOn(due)));
    dates(claim, e.dates());
  }

  private static void acted(ClaimActRecorded e, SealedEvent entry, WriteSet rows) {
    ClaimActRecord row = new ClaimActRecord();
    row.setActId(e.actId());
    row.setClaimId(e.claimId().value());
    row.setAct(e.act().name());
    row.setDebtor(e.debtor().name());
    row.setDocument(e.document().inWords());
    row.setOnDate(e.on());
    row.setLimitationOn(e.dates().limitationOn());
    row.setOfficer(e.by());
    row.setSeq(entry.seq());
    rows.add(row);
    dates(claim(rows, e.claimId(), entry), e.dates());
  }

  private static void cost(ClaimCostNoted e, SealedEvent entry, WriteSet rows) {
    ClaimCostRecord row = new ClaimCostRecord();
    row.setCostId(e.costId());
    row.setClaimId(e.claimId().value());
    row.setWhat(e.what());
    row.setAmountFen(e.amount().fen());
    row.setDocument(e.document().inWords());
    row.setOnDate(e.on());
    row.setOfficer(e.by());
    row.setSeq(entry.seq());
    rows.add(row);
    RecoveryClaimRecord claim = claim(rows, e.claimId(), entry);
    claim.setCostsFen(claim.getCostsFen() + e.amount().fen());
  }

  private static void dates(RecoveryClaimRecord claim, ClaimDates dates) {
    claim.setDueOn(dates.dueOn().orElse(null));
    claim.setLimitationOn(dates.limitationOn());
  }

  private static RecoveryClaimRecord claim(WriteSet rows, ClaimId id, SealedEvent entry) {
    RecoveryClaimRecord row = rows.get(RECOVERY_CLAIM, id.value());
    row.setLastSeq(entry.seq());
    return row;
  }
}

package wagefund.ledger.recoverybook.view;

import static wagefund.schema.read.Tables.RECOVERY_ACCOUNT;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM_ACCOUNT;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.pursuit.event.PursuitStepTaken;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimActRecorded;
import wagefund.ledger.recovery.event.ClaimCorrected;
import wagefund.ledger.recovery.event.ClaimCostNoted;
import wagefund.ledger.recovery.event.ClaimDates;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimLinesMoved;
import wagefund.ledger.recovery.event.ClaimLinesTakenOver;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.DebtorJoined;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.RepaymentAgreed;
import wagefund.ledger.recovery.event.WrittenOffRecovered;
import wagefund.schema.read.tables.records.RecoveryAccountRecord;
import wagefund.schema.read.tables.records.RecoveryClaimAccountRecord;
import wagefund.schema.read.tables.records.RecoveryEntryRecord;

/** Writes each fact about a claim into the recovery book, with its day and what it changes. */
@Component
@Order(40)
public class RecoveryBookProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ClaimOpened.class, RecoveryBookProjection::opened)
          .on(ClaimIncreased.class, RecoveryBookProjection::increased)
          .on(RecoveryReceived.class, RecoveryBookProjection::received)
          .on(ReceiptCorrected.class, RecoveryBookProjection::receiptCorrected)
          .on(DebtorChanged.class, RecoveryBookProjection::changed)
          .on(DebtorJoined.class, RecoveryBookProjection::joined)
          .on(ClaimLinesMoved.class, RecoveryBookProjection::movedOut)
          .on(ClaimLinesTakenOver.class, RecoveryBookProjection::movedIn)
          .on(AssignmentNoticeRecorded.class, RecoveryBookProjection::noticed)
          .on(RepaymentAgreed.class, RecoveryBookProjection::agreed)
          .on(ClaimActRecorded.class, RecoveryBookProjection::acted)
          .on(ClaimCostNoted.class, RecoveryBookProjection::cost)
          .on(ClaimCorrected.class, RecoveryBookProjection::corrected)
          .on(ClaimWrittenOff.class, RecoveryBookProjection::writtenOff)
          .on(PursuitStepTaken.class, RecoveryBookProjection::pursued)
          .on(WrittenOffRecovered.class, RecoveryBookProjection::afterWriteOff);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(ClaimOpened e, SealedEvent entry, WriteSet rows) {
    DebtorAccount account = DebtorAccount.of(e.namedDebtor());
    keep(account, entry, rows);
    rows.add(new RecoveryClaimAccountRecord(e.claimId().value(), account.id()));
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.OPENED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(account.id());
    row.setDebtor(e.debtor());
    e.dueOn().ifPresent(row::setDueOn);
    e.rules()
        .ifPresent(
            rules ->
                row.setLimitationOn(e.dueOn().orElse(e.on()).plusYears(rules.limitationYears())));
    rows.add(row);
  }

  private static void increased(ClaimIncreased e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.PAID, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(e.amount().fen());
    row.setDocument(e.reference());
    e.dates().ifPresent(dates -> keep(dates, row));
    rows.add(row);
  }

  private static void received(RecoveryReceived e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.RECEIVED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(-e.toFund().fen());
    row.setReceivedFen(e.amount().fen());
    row.setChannel(e.channel().name());
    row.setDocument(e.document().number());
    row.setNote(e.payer());
    e.dates().ifPresent(dates -> keep(dates, row));
    rows.add(row);
  }

  /**
   * What was booked wrongly is owed again, on the day of the correction; what is right falls off.
   */
  private static void receiptCorrected(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    boolean back = e.kind().takesBack();
    EntryKind kind = back ? EntryKind.RECEIVED_LESS : EntryKind.RECEIVED_MORE;
    RecoveryEntryRecord row =
        entry(entry, 1, kind, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    long sign = back ? 1 : -1;
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(sign * e.parts().toFund().fen());
    row.setReceivedFen(-sign * e.parts().amount().fen());
    row.setChannel(e.channel().name());
    row.setDocument(e.document().number());
    row.setNote(e.payer());
    keep(e.dates(), row);
    rows.add(row);
  }

  /** The whole claim passes from one account to the other; another joint debtor moves nothing. */
  private static void changed(DebtorChanged e, SealedEvent entry, WriteSet rows) {
    DebtorAccount to = DebtorAccount.of(e.to());
    keep(to, entry, rows);
    String from = DebtorAccount.of(e.from()).id();
    RecoveryClaimAccountRecord claim = rows.get(RECOVERY_CLAIM_ACCOUNT, e.claimId().value());
    if (!claim.getAccountId().equals(from)) {
      RecoveryEntryRecord row =
          entry(entry, 1, EntryKind.JOINED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
      row.setAccountId(to.id());
      row.setDocument(e.document().number());
      rows.add(row);
      return;
    }
    RecoveryEntryRecord out =
        entry(entry, 1, EntryKind.MOVED_OUT, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    out.setAccountId(from);
    out.setAmountFen(-e.amount().fen());
    out.setDocument(e.document().number());
    out.setNote(e.reason().name());
    rows.add(out);
    RecoveryEntryRecord in =
        entry(entry, 2, EntryKind.MOVED_IN, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    in.setAccountId(to.id());
    in.setAmountFen(e.amount().fen());
    in.setDocument(e.document().number());
    in.setNote(e.reason().name());
    in.setDebtor(e.to().name());
    rows.add(in);
    claim.setAccountId(to.id());
  }

  private static void joined(DebtorJoined e, SealedEvent entry, WriteSet rows) {
    DebtorAccount account = DebtorAccount.of(e.debtor());
    keep(account, entry, rows);
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.JOINED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(account.id());
    row.setDocument(e.document().number());
    rows.add(row);
  }

  private static void movedOut(ClaimLinesMoved e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.MOVED_OUT, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(-e.amount().fen());
    row.setDocument(e.document().number());
    row.setNote(e.reason().name());
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void movedIn(ClaimLinesTakenOver e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.MOVED_IN, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(e.amount().fen());
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void noticed(AssignmentNoticeRecorded e, SealedEvent entry, WriteSet rows) {
    DebtorAccount account = DebtorAccount.of(e.debtor());
    keep(account, entry, rows);
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.NOTICE, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(account.id());
    row.setDocument(e.notice().number());
    row.setNote(e.result().name());
    e.effectiveOn().ifPresent(day -> row.setStage(ClaimFold.NOTICE_SERVED));
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void agreed(RepaymentAgreed e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.AGREED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setDocument(e.document().number());
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void acted(ClaimActRecorded e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.ACT, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setDocument(e.document().number());
    row.setNote(e.act().name());
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void cost(ClaimCostNoted e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.COST, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setDocument(e.document().number());
    row.setNote(e.what() + " " + e.amount().grouped());
    rows.add(row);
  }

  private static void corrected(ClaimCorrected e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.CORRECTED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(-e.line().amount().fen());
    row.setDocument(e.reference());
    keep(e.dates(), row);
    rows.add(row);
  }

  private static void writtenOff(ClaimWrittenOff e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.WRITTEN_OFF, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setAmountFen(-e.amount().fen());
    row.setDocument(e.document().number());
    keep(e.dates(), row);
    rows.add(row);
  }

  /** What is paid after the write-off goes to the fund and off the memo, not off the balance. */
  private static void afterWriteOff(WrittenOffRecovered e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(
            entry, 1, EntryKind.MEMO_RECEIVED, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setReceivedFen(e.amount().fen());
    row.setDocument(e.document().number());
    row.setNote(e.payer());
    keep(e.dates(), row);
    rows.add(row);
  }

  /** A court or a bankruptcy is a stage of the claim; a referral or a listing goes beside it. */
  private static void pursued(PursuitStepTaken e, SealedEvent entry, WriteSet rows) {
    RecoveryEntryRecord row =
        entry(entry, 1, EntryKind.STEP, e.claimId(), e.fundId(), e.caseId(), e.on(), e.by());
    row.setAccountId(accountOf(e.claimId(), rows));
    row.setDocument(e.document().number());
    row.setNote(e.step().zh() + " " + e.step().en());
    switch (e.step()) {
      case SUIT_FILED, JUDGMENT_GIVEN, JUDGMENT_EFFECTIVE -> row.setStage("LITIGATION");
      case ENFORCEMENT_APPLIED, ENFORCEMENT_RESUMED -> row.setStage("ENFORCEMENT");
      case BANKRUPTCY_DECLARED, BANKRUPTCY_DISTRIBUTED -> row.setStage("BANKRUPTCY");
      case SUIT_WITHDRAWN,
          SUIT_DISMISSED,
          ENFORCEMENT_TERMINATED,
          ENFORCEMENT_COMPLETED,
          ENFORCEMENT_WITHDRAWN,
          BANKRUPTCY_ENDED ->
          row.setStage(ClaimFold.NO_STAGE);
      case CRIMINAL_REFERRED, CRIMINAL_ACCEPTED, CRIMINAL_RETURNED, LISTED, DELISTED -> {}
    }
    rows.add(row);
  }

  private static void keep(ClaimDates dates, RecoveryEntryRecord row) {
    row.setDueOn(dates.dueOn().orElse(ClaimFold.NO_DUE_DATE));
    row.setLimitationOn(dates.limitationOn());
  }

  /** An entry that changes nothing yet. */
  private static RecoveryEntryRecord entry(
      SealedEvent sealed,
      int lineNo,
      EntryKind kind,
      ClaimId claim,
      FundId fund,
      CaseId arrearsCase,
      LocalDate on,
      String by) {
    RecoveryEntryRecord row = new RecoveryEntryRecord();
    row.setSeq(sealed.seq());
    row.setLineNo(lineNo);
    row.setClaimId(claim.value());
    row.setFundId(fund.value());
    row.setCaseId(arrearsCase.value());
    row.setOnDate(on);
    row.setKind(kind.name());
    row.setAmountFen(0L);
    row.setReceivedFen(0L);
    row.setChannel("");
    row.setDocument("");
    row.setNote("");
    row.setOfficer(by);
    return row;
  }

  /** On whose account a claim stands now, in the order of the log. */
  private static String accountOf(ClaimId claim, WriteSet rows) {
    return rows.get(RECOVERY_CLAIM_ACCOUNT, claim.value()).getAccountId();
  }

  /** The account is opened with the first claim; a later name of the same code is the one shown. */
  private static void keep(DebtorAccount account, SealedEvent entry, WriteSet rows) {
    rows.find(RECOVERY_ACCOUNT, account.id())
        .orElseGet(
            () ->
                rows.add(
                    new RecoveryAccountRecord(
                        account.id(), account.code(), account.name(), entry.seq())))
        .setName(account.name());
  }
}

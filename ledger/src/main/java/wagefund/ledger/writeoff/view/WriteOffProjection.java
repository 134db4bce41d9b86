package wagefund.ledger.writeoff.view;

import static wagefund.schema.read.Tables.MEMO_REGISTER;
import static wagefund.schema.read.Tables.WRITE_OFF;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.WrittenOffRecovered;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffAmended;
import wagefund.ledger.writeoff.event.WriteOffApproved;
import wagefund.ledger.writeoff.event.WriteOffEnded;
import wagefund.ledger.writeoff.event.WriteOffRequested;
import wagefund.ledger.writeoff.event.WriteOffReturned;
import wagefund.ledger.writeoff.event.WriteOffTerms;
import wagefund.schema.read.tables.records.MemoEntryRecord;
import wagefund.schema.read.tables.records.MemoRegisterRecord;
import wagefund.schema.read.tables.records.WriteOffConditionRecord;
import wagefund.schema.read.tables.records.WriteOffRecord;

/** Keeps each request to write off, and the memo register. */
@Component
@Order(20)
class WriteOffProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(WriteOffRequested.class, WriteOffProjection::requested)
          .on(WriteOffAmended.class, WriteOffProjection::amended)
          .on(WriteOffReturned.class, WriteOffProjection::returned)
          .on(WriteOffEnded.class, WriteOffProjection::ended)
          .on(WriteOffApproved.class, WriteOffProjection::approved)
          .on(ClaimWrittenOff.class, WriteOffProjection::writtenOff)
          .on(WrittenOffRecovered.class, WriteOffProjection::recovered)
          .on(ReceiptCorrected.class, WriteOffProjection::corrected);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void requested(WriteOffRequested e, SealedEvent entry, WriteSet rows) {
    WriteOffRecord row = new WriteOffRecord();
    row.setWriteOffId(e.terms().writeOffId().value());
    row.setRoundNo(0);
    row.setSeq(entry.seq());
    round(row, e.terms(), e.digest(), e.by(), e.on(), rows);
    rows.add(row);
  }

  private static void amended(WriteOffAmended e, SealedEvent entry, WriteSet rows) {
    WriteOffRecord row = rows.get(WRITE_OFF, e.terms().writeOffId().value());
    round(row, e.terms(), e.digest(), e.by(), e.on(), rows);
  }

  private static void round(
      WriteOffRecord row,
      WriteOffTerms terms,
      Digest digest,
      String by,
      LocalDate on,
      WriteSet rows) {
    row.setClaimId(terms.claimId().value());
    row.setCaseId(terms.caseId().value());
    row.setFundId(terms.fundId().value());
    row.setDebtor(terms.debtor());
    row.setAmountFen(terms.amount().fen());
    row.setReason(terms.reason());
    row.setSchemeId(terms.schemeId());
    row.setSchemeVersion(terms.schemeVersion());
    row.setStatus("REQUESTED");
    row.setDigest(digest.hex());
    row.setRequester(by);
    row.setRequestedOn(on);
    row.setEndedOn(null);
    row.setOpinion("");
    row.setDocument("");
    row.setRoundNo(row.getRoundNo() + 1);
    for (ShownCondition shown : terms.conditions()) {
      WriteOffConditionRecord condition = new WriteOffConditionRecord();
      condition.setWriteOffId(terms.writeOffId().value());
      condition.setRoundNo(row.getRoundNo());
      condition.setName(shown.condition().name());
      condition.setDocument(shown.document().inWords());
      rows.add(condition);
    }
  }

  private static void returned(WriteOffReturned e, SealedEvent entry, WriteSet rows) {
    WriteOffRecord row = rows.get(WRITE_OFF, e.writeOffId().value());
    row.setStatus("RETURNED");
    row.setOpinion(e.opinion());
  }

  private static void ended(WriteOffEnded e, SealedEvent entry, WriteSet rows) {
    WriteOffRecord row = rows.get(WRITE_OFF, e.writeOffId().value());
    row.setStatus(e.closing());
    row.setOpinion(e.opinion());
    row.setEndedOn(e.on());
  }

  private static void approved(WriteOffApproved e, SealedEvent entry, WriteSet rows) {
    WriteOffRecord row = rows.get(WRITE_OFF, e.writeOffId().value());
    row.setStatus("APPROVED");
    row.setDocument(e.document().inWords());
    row.setEndedOn(e.on());
  }

  private static void writtenOff(ClaimWrittenOff e, SealedEvent entry, WriteSet rows) {
    MemoRegisterRecord row =
        rows.find(MEMO_REGISTER, e.claimId().value())
            .orElseGet(
                () -> {
                  MemoRegisterRecord first = new MemoRegisterRecord();
                  first.setClaimId(e.claimId().value());
                  first.setCaseId(e.caseId().value());
                  first.setFundId(e.fundId().value());
                  first.setWrittenOffFen(0L);
                  first.setRecoveredFen(0L);
                  first.setFirstOn(e.on());
                  first.setSeq(entry.seq());
                  return rows.add(first);
                });
    row.setDebtor(e.debtor());
    row.setWrittenOffFen(row.getWrittenOffFen() + e.amount().fen());
    row.setInMemoFen(e.inMemo().fen());
    row.setLastOn(e.on());
    MemoEntryRecord memo = new MemoEntryRecord();
    memo.setClaimId(e.claimId().value());
    memo.setSeq(entry.seq());
    memo.setOnDate(e.on());
    memo.setKind("WRITTEN_OFF");
    memo.setAmountFen(e.amount().fen());
    memo.setInMemoFen(e.inMemo().fen());
    memo.setReference(e.writeOff());
    memo.setPayer("");
    memo.setDocument(e.document().inWords());
    memo.setOfficer(e.by());
    rows.add(memo);
  }

  /** A receipt after the write-off that was put right: less or more of the memo is paid. */
  private static void corrected(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    Money amount = e.parts().toWrittenOff();
    if (amount.isZero()) {
      return;
    }
    boolean back = e.kind().takesBack();
    MemoRegisterRecord row = rows.get(MEMO_REGISTER, e.claimId().value());
    row.setRecoveredFen(row.getRecoveredFen() + (back ? -amount.fen() : amount.fen()));
    row.setInMemoFen(e.inMemo().fen());
    row.setLastOn(e.on());
    MemoEntryRecord memo = new MemoEntryRecord();
    memo.setClaimId(e.claimId().value());
    memo.setSeq(entry.seq());
    memo.setOnDate(e.on());
    memo.setKind(back ? "RECOVERED_LESS" : "RECOVERED");
    memo.setAmountFen(amount.fen());
    memo.setInMemoFen(e.inMemo().fen());
    memo.setReference(e.receiptId().value());
    memo.setPayer(e.payer());
    memo.setDocument(e.document().inWords());
    memo.setOfficer(e.by());
    rows.add(memo);
  }

  private static void recovered(WrittenOffRecovered e, SealedEvent entry, WriteSet rows) {
    MemoRegisterRecord row = rows.get(MEMO_REGISTER, e.claimId().value());
    row.setRecoveredFen(row.getRecoveredFen() + e.amount().fen());
    row.setInMemoFen(e.inMemo().fen());
    row.setLastOn(e.on());
    MemoEntryRecord memo = new MemoEntryRecord();
    memo.setClaimId(e.claimId().value());
    memo.setSeq(entry.seq());
    memo.setOnDate(e.on());
    memo.setKind("RECOVERED");
    memo.setAmountFen(e.amount().fen());
    memo.setInMemoFen(e.inMemo().fen());
    memo.setReference(e.receiptId().value());
    memo.setPayer(e.payer());
    memo.setDocument(e.document().inWords());
    memo.setOfficer(e.by());
    rows.add(memo);
  }
}

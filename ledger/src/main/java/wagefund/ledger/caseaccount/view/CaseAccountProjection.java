package wagefund.ledger.caseaccount.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.VOUCHER;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.SettlementCorrected;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.CorrectionKind;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.ReturnedLine;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.CaseAccountRecord;
import wagefund.schema.read.tables.records.VoucherRecord;

/** Writes a line of the case account for each event that concerns the money of a case. */
@Component
@Order(40)
class CaseAccountProjection implements Projection {

  private static final String OPENED = "立案 Case opened";
  private static final String APPROVED = "批准并预留 Approved and reserved";
  private static final String SENT = "支付发送 Payment sent";
  private static final String REISSUED = "重发 Reissued";
  private static final String CANCELLED = "取消 Cancelled";
  private static final String RECEIPT_CORRECTED = "收款更正 Receipt corrected";
  private static final String CORRECTED = "付款更正 Payment corrected";
  private static final String PAID = "垫付到账 Advance paid";
  private static final String RECOVERED = "追偿收款 Recovery received";
  private static final String WRITTEN_OFF = "核销 Written off";
  private static final String BY_EMPLOYER = "用人单位支付 Paid by the employer";
  private static final String BY_DEPOSIT = "保证金支付 Paid from the deposit";

  private final EventHandlers handlers =
      new EventHandlers()
          .on(
              CaseOpened.class,
              (e, entry, rows) -> line(e.caseId(), e.on(), OPENED, "", rows, entry, Change.NONE))
          .on(
              AdvanceApproved.class,
              (e, entry, rows) ->
                  line(
                      e.caseId(),
                      e.on(),
                      APPROVED,
                      e.amount().toString(),
                      rows,
                      entry,
                      Change.NONE))
          .on(
              BatchReleased.class,
              (e, entry, rows) ->
                  line(e.caseId(), e.on(), SENT, e.total().toString(), rows, entry, Change.NONE))
          .on(BankReported.class, CaseAccountProjection::reported)
          .on(
              LineReissued.class,
              (e, entry, rows) ->
                  line(
                      e.caseId(),
                      e.on(),
                      REISSUED,
                      e.amount().toString(),
                      rows,
                      entry,
                      Change.NONE))
          .on(
              LineCancelled.class,
              (e, entry, rows) ->
                  line(e.caseId(), e.on(), CANCELLED, e.reason(), rows, entry, Change.NONE))
          .on(PaymentCorrected.class, CaseAccountProjection::corrected)
          .on(RecoveryReceived.class, CaseAccountProjection::received)
          .on(ReceiptCorrected.class, CaseAccountProjection::receiptCorrected)
          .on(ClaimWrittenOff.class, CaseAccountProjection::writtenOff)
          .on(ClaimsSettled.class, CaseAccountProjection::settled)
          .on(
              SettlementCorrected.class,
              (e, entry, rows) -> rows.get(ARREARS_CASE, e.caseId().value()).setCorrectingFen(0L));

  /** What a line changes: what came in and went out, and by how much each claim grows or falls. */
  private record Change(Money in, Money out, Balance workerClaim, Balance fundClaim) {
    static final Change NONE = new Change(Money.ZERO, Money.ZERO, Balance.ZERO, Balance.ZERO);
  }

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void reported(BankReported e, SealedEvent entry, WriteSet rows) {
    Money arrived = Money.sum(e.succeeded().stream().map(SucceededLine::amount).toList());
    Money returned = Money.sum(e.returned().stream().map(ReturnedLine::amount).toList());
    String note = returned.isZero() ? "" : "退票 Returned " + returned;
    line(
        e.caseId(),
        e.on(),
        PAID,
        note,
        rows,
        entry,
        new Change(Money.ZERO, arrived, Balance.ZERO.minus(arrived), Balance.ZERO.plus(arrived)));
  }

  /** What was booked as paid and was not comes back into the fund; the debtor owes so much less. */
  private static void corrected(PaymentCorrected e, SealedEvent entry, WriteSet rows) {
    boolean less = e.kind() == CorrectionKind.RED || e.kind() == CorrectionKind.PRIOR_YEAR_LESS;
    Balance amount = e.amount().toBalance();
    Balance off = Balance.ZERO.minus(e.amount());
    // Red and blue come one after the other; only then do the figures of the case follow.
    ArrearsCaseRecord arrearsCase = rows.get(ARREARS_CASE, e.caseId().value());
    Balance before = new Balance(arrearsCase.getCorrectingFen());
    Balance after =
        less ? new Balance(Math.addExact(before.fen(), amount.fen())) : before.minus(e.amount());
    arrearsCase.setCorrectingFen(after.fen());
    line(
        e.caseId(),
        e.on(),
        CORRECTED,
        e.document().number() + " " + e.booked() + " → " + e.paid(),
        rows,
        entry,
        less
            ? new Change(e.amount(), Money.ZERO, after, off)
            : new Change(Money.ZERO, e.amount(), after, amount));
  }

  private static void received(RecoveryReceived e, SealedEvent entry, WriteSet rows) {
    line(
        e.caseId(),
        e.on(),
        RECOVERED,
        e.payer() + " " + e.document().number(),
        rows,
        entry,
        new Change(
            e.amount(),
            e.toWorkers(),
            Balance.ZERO.minus(e.toWorkers()),
            Balance.ZERO.minus(e.toFund())));
  }

  /** What was booked as received comes off again; the workers are owed their part of it again. */
  private static void receiptCorrected(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    boolean back = e.kind().takesBack();
    ArrearsCaseRecord arrearsCase = rows.get(ARREARS_CASE, e.caseId().value());
    Money workers = e.parts().toWorkers();
    Balance before = new Balance(arrearsCase.getCorrectingFen());
    Balance after =
        back ? new Balance(Math.addExact(before.fen(), workers.fen())) : before.minus(workers);
    arrearsCase.setCorrectingFen(after.fen());
    Money amount = e.parts().amount();
    line(
        e.caseId(),
        e.on(),
        RECEIPT_CORRECTED,
        e.document().number() + " " + e.booked() + " → " + e.received(),
        rows,
        entry,
        back
            ? new Change(workers, amount, after, e.parts().toFund().toBalance())
            : new Change(amount, workers, after, Balance.ZERO.minus(e.parts().toFund())));
  }

  private static void writtenOff(ClaimWrittenOff e, SealedEvent entry, WriteSet rows) {
    line(
        e.caseId(),
        e.on(),
        WRITTEN_OFF,
        e.document().number(),
        rows,
        entry,
        new Change(Money.ZERO, Money.ZERO, Balance.ZERO, Balance.ZERO.minus(e.amount())));
  }

  /** Advances and receipts have their own line; what employer or deposit paid has it here. */
  private static void settled(ClaimsSettled e, SealedEvent entry, WriteSet rows) {
    rows.get(ARREARS_CASE, e.caseId().value()).setCorrectingFen(0L);
    if (e.source() == SettlementSource.EMPLOYER) {
      paidOtherwise(e, BY_EMPLOYER, entry, rows);
    } else if (e.source() == SettlementSource.DEPOSIT) {
      paidOtherwise(e, BY_DEPOSIT, entry, rows);
    }
  }

  private static void paidOtherwise(
      ClaimsSettled e, String event, SealedEvent entry, WriteSet rows) {
    CaseAccountRecord row = row(e.caseId(), e.on(), event, e.reference(), entry, rows);
    row.setInFen(e.amount().fen());
    row.setOutFen(e.amount().fen());
    row.setWorkerClaimFen(e.after().outstanding().fen());
    row.setFundClaimFen(rows.get(ARREARS_CASE, e.caseId().value()).getFundClaimFen());
    rows.add(row);
  }

  private static void line(
      CaseId caseId,
      LocalDate on,
      String event,
      String note,
      WriteSet rows,
      SealedEvent entry,
      Change change) {
    ArrearsCaseRecord arrearsCase = rows.get(ARREARS_CASE, caseId.value());
    arrearsCase.setFundClaimFen(arrearsCase.getFundClaimFen() + change.fundClaim().fen());
    CaseAccountRecord row = row(caseId, on, event, note, entry, rows);
    row.setInFen(change.in().fen());
    row.setOutFen(change.out().fen());
    // A worker who was paid meanwhile is owed nothing, not less than nothing.
    row.setWorkerClaimFen(
        Math.max(0, arrearsCase.getOutstandingFen() + change.workerClaim().fen()));
    row.setFundClaimFen(arrearsCase.getFundClaimFen());
    rows.add(row);
  }

  private static CaseAccountRecord row(
      CaseId caseId, LocalDate on, String event, String note, SealedEvent entry, WriteSet rows) {
    CaseAccountRecord row = new CaseAccountRecord();
    row.setSeq(entry.seq());
    row.setLineNo(1);
    row.setCaseId(caseId.value());
    row.setOnDate(on);
    row.setEvent(event);
    // The journal comes first, so that the voucher of this very event is known.
    row.setVoucher(rows.known(VOUCHER, entry.seq()).map(VoucherRecord::getLabel).orElse(""));
    row.setNote(note);
    return row;
  }
}

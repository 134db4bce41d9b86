package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.ClaimCorrected;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.schema.read.tables.records.RecoveryClaimRecord;
import wagefund.schema.read.tables.records.RecoveryReceiptRecord;

/** Keeps each claim on a debtor, and each receipt with its division. */
@Component
@Order(20)
class RecoveryProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ClaimOpened.class, RecoveryProjection::opened)
          .on(ClaimIncreased.class, RecoveryProjection::increased)
          .on(ClaimCorrected.class, RecoveryProjection::corrected)
          .on(RecoveryReceived.class, RecoveryProjection::received)
          .on(ReceiptCorrected.class, RecoveryProjection::receiptCorrected)
          .on(ClaimWrittenOff.class, RecoveryProjection::writtenOff);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(ClaimOpened e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord row = new RecoveryClaimRecord();
    row.setClaimId(e.claimId().value());
    row.setCaseId(e.caseId().value());
    row.setFundId(e.fundId().value());
    row.setDebtor(e.debtor());
    row.setDebtorCode(e.debtorCode());
    row.setOpenedOn(e.on());
    e.dueOn().ifPresent(row::setDueOn);
    row.setStatus("CREATED");
    row.setPaidFen(0L);
    row.setRecoveredFen(0L);
    row.setWrittenOffFen(0L);
    row.setOutstandingFen(0L);
    row.setLastSeq(entry.seq());
    rows.add(row);
  }

  private static void increased(ClaimIncreased e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord row = rows.get(RECOVERY_CLAIM, e.claimId().value());
    row.setPaidFen(row.getPaidFen() + e.amount().fen());
    row.setOutstandingFen(e.outstanding().fen());
    row.setLastSeq(entry.seq());
  }

  private static void corrected(ClaimCorrected e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord row = rows.get(RECOVERY_CLAIM, e.claimId().value());
    row.setPaidFen(row.getPaidFen() - e.line().amount().fen());
    row.setOutstandingFen(e.outstanding().fen());
    row.setLastSeq(entry.seq());
  }

  private static void received(RecoveryReceived e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = rows.get(RECOVERY_CLAIM, e.claimId().value());
    claim.setRecoveredFen(claim.getRecoveredFen() + e.toFund().fen());
    claim.setOutstandingFen(e.outstanding().fen());
    if (!e.toFund().isZero()) {
      claim.setStatus(e.outstanding().isZero() ? "RECOVERED" : "PARTLY_RECOVERED");
    }
    claim.setLastSeq(entry.seq());
    RecoveryReceiptRecord row = row(e, entry);
    row.setStatus("TAKEN");
    rows.add(row);
  }

  /** A receipt shows what is booked of it now; the vouchers show how that came about. */
  private static void receiptCorrected(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = rows.get(RECOVERY_CLAIM, e.claimId().value());
    long sign = e.kind().takesBack() ? -1 : 1;
    ReceiptBooking parts = e.parts();
    claim.setRecoveredFen(claim.getRecoveredFen() + sign * parts.toFund().fen());
    claim.setOutstandingFen(e.outstanding().fen());
    if (!parts.toFund().isZero()) {
      claim.setStatus(
          e.outstanding().isZero()
              ? "RECOVERED"
              : claim.getRecoveredFen() > 0 ? "PARTLY_RECOVERED" : "CREATED");
    }
    claim.setLastSeq(entry.seq());
    RecoveryReceiptRecord row =
        rows.find(RECOVERY_RECEIPT, e.receiptId().value()).orElseGet(() -> moved(e, entry, rows));
    row.setAmountFen(row.getAmountFen() + sign * parts.amount().fen());
    row.setFundFen(row.getFundFen() + sign * parts.toFund().fen());
    row.setWorkersFen(row.getWorkersFen() + sign * parts.toWorkers().fen());
    row.setOverFen(row.getOverFen() + sign * parts.beyond().fen());
    row.setCostsFen(row.getCostsFen() + sign * parts.costs().fen());
    row.setInterestFen(row.getInterestFen() + sign * parts.interest().fen());
    row.setStatus("CORRECTED");
  }

  private static RecoveryReceiptRecord moved(ReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    RecoveryReceiptRecord row = row(e.asReceipt(), entry);
    row.setAmountFen(0L);
    row.setFundFen(0L);
    row.setWorkersFen(0L);
    row.setOverFen(0L);
    row.setCostsFen(0L);
    row.setInterestFen(0L);
    row.setOnDate(e.receivedOn());
    return rows.add(row);
  }

  private static RecoveryReceiptRecord row(RecoveryReceived e, SealedEvent entry) {
    RecoveryReceiptRecord row = new RecoveryReceiptRecord();
    row.setReceiptId(e.receiptId().value());
    row.setCaseId(e.caseId().value());
    row.setFundId(e.fundId().value());
    row.setOnDate(e.on());
    row.setChannel(e.channel().name());
    row.setPayer(e.payer());
    row.setDocument(e.document().number());
    row.setMethod(e.method().name());
    row.setAmountFen(e.amount().fen());
    row.setFundFen(e.toFund().fen());
    row.setWorkersFen(e.toWorkers().fen());
    row.setOverFen(e.beyond().fen());
    row.setSeq(entry.seq());
    row.setClaimId(e.claimId().value());
    row.setCostsFen(e.costs().orElse(Money.ZERO).fen());
    row.setInterestFen(e.interest().orElse(Money.ZERO).fen());
    row.setMethodBy(e.methodBy());
    row.setOverrideReason(e.overrideReason().orElse(""));
    row.setRecordedBy(e.by());
    row.setHeldId(e.heldFrom().map(ReceiptId::value).orElse(""));
    return row;
  }

  private static void writtenOff(ClaimWrittenOff e, SealedEvent entry, WriteSet rows) {
    RecoveryClaimRecord claim = rows.get(RECOVERY_CLAIM, e.claimId().value());
    claim.setWrittenOffFen(claim.getWrittenOffFen() + e.amount().fen());
    claim.setOutstandingFen(e.outstanding().fen());
    if (e.outstanding().isZero()) {
      claim.setStatus("WRITTEN_OFF");
    }
    claim.setLastSeq(entry.seq());
  }
}

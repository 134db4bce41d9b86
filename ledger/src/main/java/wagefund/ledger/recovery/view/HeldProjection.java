package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.HELD_RECEIPT;
import static wagefund.schema.read.Tables.HELD_REFUND;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.HeldMoneyUsed;
import wagefund.ledger.recovery.event.HeldPart;
import wagefund.ledger.recovery.event.HeldReceiptCorrected;
import wagefund.ledger.recovery.event.HeldThingRealised;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptHeld;
import wagefund.ledger.recovery.event.RefundDropped;
import wagefund.ledger.recovery.event.RefundReleased;
import wagefund.ledger.recovery.event.RefundRequested;
import wagefund.schema.read.tables.records.HeldReceiptRecord;
import wagefund.schema.read.tables.records.HeldRefundRecord;

/** Keeps what each receipt left behind, by kind, and each refund. */
@Component
@Order(21)
class HeldProjection implements Projection {

  /** Things to turn into money stand beside the kinds of money. */
  static final String TO_REALISE = "TO_REALISE";

  private final EventHandlers handlers =
      new EventHandlers()
          .on(ReceiptHeld.class, HeldProjection::held)
          .on(HeldMoneyUsed.class, HeldProjection::used)
          .on(RefundRequested.class, HeldProjection::requested)
          .on(RefundReleased.class, HeldProjection::released)
          .on(RefundDropped.class, HeldProjection::dropped)
          .on(HeldReceiptCorrected.class, HeldProjection::corrected)
          .on(HeldThingRealised.class, HeldProjection::realised);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void held(ReceiptHeld e, SealedEvent entry, WriteSet rows) {
    for (HeldPart part : e.parts()) {
      rows.add(row(e, part.kind().name(), part.amount(), entry));
    }
    if (!e.toRealise().isZero()) {
      rows.add(row(e, TO_REALISE, e.toRealise(), entry));
    }
  }

  private static HeldReceiptRecord row(
      ReceiptHeld e, String kind, Money amount, SealedEvent entry) {
    HeldReceiptRecord row = new HeldReceiptRecord();
    row.setReceiptId(e.receiptId().value());
    row.setKind(kind);
    row.setFundId(e.fundId().value());
    row.setCaseId(e.caseId().map(CaseId::value).orElse(""));
    row.setPayer(e.payer());
    row.setPayerAccount(e.account().map(PayerAccount::masked).orElse(""));
    row.setChannel(e.channel().name());
    row.setDocument(e.document().number());
    row.setOnDate(e.on());
    row.setAmountFen(amount.fen());
    row.setUsedFen(0L);
    row.setRefundedFen(0L);
    row.setRequestedFen(0L);
    row.setLeftFen(amount.fen());
    row.setLastSeq(entry.seq());
    return row;
  }

  private static void used(HeldMoneyUsed e, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = of(e.receiptId(), e.kind().name(), entry, rows);
    row.setUsedFen(row.getUsedFen() + e.amount().fen());
    row.setLeftFen(row.getLeftFen() - e.amount().fen());
  }

  private static void requested(RefundRequested e, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = of(e.receiptId(), e.kind().name(), entry, rows);
    row.setRequestedFen(row.getRequestedFen() + e.amount().fen());
    row.setLeftFen(row.getLeftFen() - e.amount().fen());
    HeldRefundRecord refund = new HeldRefundRecord();
    refund.setRefundId(e.refundId());
    refund.setReceiptId(e.receiptId().value());
    refund.setFundId(e.fundId().value());
    refund.setKind(e.kind().name());
    refund.setAmountFen(e.amount().fen());
    refund.setPayee(e.payee());
    refund.setPayeeAccount(e.account().map(PayerAccount::masked).orElse(""));
    refund.setDocument(e.document().number());
    refund.setRequestedOn(e.on());
    refund.setRequestedBy(e.by());
    refund.setStatus("REQUESTED");
    refund.setEndedBy("");
    refund.setSeq(entry.seq());
    rows.add(refund);
  }

  private static void released(RefundReleased e, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = of(e.receiptId(), e.kind().name(), entry, rows);
    row.setRequestedFen(row.getRequestedFen() - e.amount().fen());
    row.setRefundedFen(row.getRefundedFen() + e.amount().fen());
    HeldRefundRecord refund = rows.get(HELD_REFUND, e.refundId());
    refund.setStatus("RELEASED");
    refund.setEndedOn(e.on());
    refund.setEndedBy(e.by());
  }

  private static void dropped(RefundDropped e, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = of(e.receiptId(), e.kind().name(), entry, rows);
    row.setRequestedFen(row.getRequestedFen() - e.amount().fen());
    row.setLeftFen(row.getLeftFen() + e.amount().fen());
    HeldRefundRecord refund = rows.get(HELD_REFUND, e.refundId());
    refund.setStatus("DROPPED");
    refund.setEndedOn(e.on());
    refund.setEndedBy(e.by());
  }

  private static void realised(HeldThingRealised e, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = of(e.receiptId(), TO_REALISE, entry, rows);
    row.setUsedFen(row.getUsedFen() + e.bookValue().fen());
    row.setLeftFen(e.left().fen());
  }

  /** Either what came was put right, or what was used of it. */
  private static void corrected(HeldReceiptCorrected e, SealedEvent entry, WriteSet rows) {
    String kind = e.kind().map(HeldKind::name).orElse(TO_REALISE);
    HeldReceiptRecord row =
        rows.find(HELD_RECEIPT, e.receiptId().value(), kind)
            .orElseGet(() -> rows.add(fresh(e, kind, rows)));
    long change = e.more().fen() - e.less().fen();
    if (e.used().isPresent()) {
      row.setUsedFen(row.getUsedFen() - change);
    } else {
      row.setAmountFen(row.getAmountFen() + change);
    }
    row.setLeftFen(e.left().fen());
    row.setLastSeq(entry.seq());
  }

  private static HeldReceiptRecord fresh(HeldReceiptCorrected e, String kind, WriteSet rows) {
    String account =
        rows
            .all(
                HELD_RECEIPT,
                HELD_RECEIPT.RECEIPT_ID.eq(e.receiptId().value()),
                r -> r.getReceiptId().equals(e.receiptId().value()))
            .stream()
            .map(HeldReceiptRecord::getPayerAccount)
            .findFirst()
            .orElse("");
    HeldReceiptRecord row = new HeldReceiptRecord();
    row.setReceiptId(e.receiptId().value());
    row.setKind(kind);
    row.setFundId(e.fundId().value());
    row.setCaseId(e.caseId().map(CaseId::value).orElse(""));
    row.setPayer(e.payer());
    row.setPayerAccount(account);
    row.setChannel(e.channel().name());
    row.setDocument(e.document().number());
    row.setOnDate(e.on());
    row.setAmountFen(0L);
    row.setUsedFen(0L);
    row.setRefundedFen(0L);
    row.setRequestedFen(0L);
    row.setLeftFen(0L);
    return row;
  }

  private static HeldReceiptRecord of(
      ReceiptId receipt, String kind, SealedEvent entry, WriteSet rows) {
    HeldReceiptRecord row = rows.get(HELD_RECEIPT, receipt.value(), kind);
    row.setLastSeq(entry.seq());
    return row;
  }
}

package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.WORKER_OVERPAYMENT;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.EmployerPaidWorkers;
import wagefund.ledger.recovery.event.WorkerOverpaid;
import wagefund.schema.read.tables.records.EmployerPaymentRecord;
import wagefund.schema.read.tables.records.WorkerOverpaymentRecord;

/** Keeps what employers paid past the fund, and who got more than the arrears by it. */
@Component
@Order(22)
class OverpaymentProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(EmployerPaidWorkers.class, OverpaymentProjection::paid)
          .on(WorkerOverpaid.class, OverpaymentProjection::overpaid);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void paid(EmployerPaidWorkers e, SealedEvent entry, WriteSet rows) {
    EmployerPaymentRecord row = new EmployerPaymentRecord();
    row.setPaymentId(e.paymentId());
    row.setCaseId(e.caseId().value());
    row.setPayer(e.payer());
    row.setDocument(e.document().inWords());
    row.setOnDate(e.on());
    row.setAmountFen(e.amount().fen());
    row.setSettledFen(e.settled().fen());
    row.setBeyondFen(e.beyond().fen());
    row.setOfficer(e.by());
    row.setSeq(entry.seq());
    rows.add(row);
  }

  private static void overpaid(WorkerOverpaid e, SealedEvent entry, WriteSet rows) {
    WorkerOverpaymentRecord row = new WorkerOverpaymentRecord();
    row.setOverpaymentId(ownId(e, entry, rows));
    row.setCaseId(e.caseId().value());
    row.setReference(e.reference());
    row.setLineNo(e.lineNo());
    row.setPersonId(e.person().value());
    row.setWageMonth(e.month().toString());
    row.setArrearsFen(e.arrears().fen());
    row.setBeforeFen(e.before().fen());
    row.setAdvancedFen(e.advanced().fen());
    row.setPaidFen(e.paid().fen());
    row.setBeyondFen(e.beyond().fen());
    row.setToFundFen(e.owedToFund().fen());
    row.setStanding(e.standing().name());
    row.setDocument(e.document().inWords());
    row.setOnDate(e.on());
    row.setOfficer(e.by());
    row.setSeq(entry.seq());
    rows.add(row);
  }

  /** Overpayments of one batch once had one id where the bank had reported on it several times. */
  private static String ownId(WorkerOverpaid e, SealedEvent entry, WriteSet rows) {
    return rows.find(WORKER_OVERPAYMENT, e.overpaymentId()).isPresent()
        ? e.overpaymentId() + "-" + entry.seq()
        : e.overpaymentId();
  }
}

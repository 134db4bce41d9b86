package wagefund.ledger.wageaccount.view;

import static wagefund.schema.read.Tables.WAGE_ACCOUNT;
import static wagefund.schema.read.Tables.WAGE_PAYROLL;
import static wagefund.schema.read.Tables.WAGE_PAYROLL_LINE;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.wageaccount.command.PayrollLineStatus;
import wagefund.ledger.wageaccount.command.PayrollStatus;
import wagefund.ledger.wageaccount.event.ArrearsPaidBeyond;
import wagefund.ledger.wageaccount.event.LabourCostReceived;
import wagefund.ledger.wageaccount.event.MonthlyDuty;
import wagefund.ledger.wageaccount.event.MonthlyDutyChanged;
import wagefund.ledger.wageaccount.event.PayrollConfirmed;
import wagefund.ledger.wageaccount.event.PayrollDropped;
import wagefund.ledger.wageaccount.event.PayrollLine;
import wagefund.ledger.wageaccount.event.PayrollLineCancelled;
import wagefund.ledger.wageaccount.event.PayrollLineCorrected;
import wagefund.ledger.wageaccount.event.PayrollLinePaidAgain;
import wagefund.ledger.wageaccount.event.PayrollPaidLine;
import wagefund.ledger.wageaccount.event.PayrollProposed;
import wagefund.ledger.wageaccount.event.PayrollReported;
import wagefund.ledger.wageaccount.event.PayrollReturnedLine;
import wagefund.ledger.wageaccount.event.WageAccountClosed;
import wagefund.ledger.wageaccount.event.WageAccountDetails;
import wagefund.ledger.wageaccount.event.WageAccountOpened;
import wagefund.schema.read.tables.records.WageAccountDutyRecord;
import wagefund.schema.read.tables.records.WageAccountMovementRecord;
import wagefund.schema.read.tables.records.WageAccountRecord;
import wagefund.schema.read.tables.records.WagePayrollLineRecord;
import wagefund.schema.read.tables.records.WagePayrollRecord;

/** Keeps each wage account, what is due to it, its movements, its payrolls and their lines. */
@Component
@Order(20)
class WageAccountProjection implements Projection {

  /** A movement: what it is called, for which month, and what it does to the balance. */
  private record Movement(
      WageAccountId account,
      LocalDate on,
      String kind,
      String month,
      Money amount,
      long changeFen,
      Money balance,
      String payroll,
      String document,
      String note) {}

  private final EventHandlers handlers =
      new EventHandlers()
          .on(WageAccountOpened.class, WageAccountProjection::opened)
          .on(
              MonthlyDutyChanged.class,
              (e, entry, rows) -> duty(e.accountId(), e.duty(), e.document(), entry, rows))
          .on(LabourCostReceived.class, WageAccountProjection::funded)
          .on(PayrollProposed.class, WageAccountProjection::proposed)
          .on(PayrollConfirmed.class, WageAccountProjection::confirmed)
          .on(PayrollDropped.class, WageAccountProjection::dropped)
          .on(PayrollReported.class, WageAccountProjection::reported)
          .on(
              ArrearsPaidBeyond.class,
              (e, entry, rows) -> {
                WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
                row.setBeyondFen(row.getBeyondFen() + e.total().fen());
              })
          .on(PayrollLineCorrected.class, WageAccountProjection::corrected)
          .on(PayrollLinePaidAgain.class, WageAccountProjection::paidAgain)
          .on(PayrollLineCancelled.class, WageAccountProjection::cancelled)
          .on(WageAccountClosed.class, WageAccountProjection::closed);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void opened(WageAccountOpened e, SealedEvent entry, WriteSet rows) {
    WageAccountDetails details = e.details();
    WageAccountRecord row = new WageAccountRecord();
    row.setAccountId(e.accountId().value());
    row.setName(details.name());
    row.setKind(details.kind().name());
    row.setHolder(details.holder());
    row.setHolderCode(details.holderCode());
    row.setProject(details.project());
    row.setBank(details.bank());
    row.setAccountNo(details.accountNo());
    row.setFundId(details.fundId().value());
    row.setLowBalanceFen(details.lowBalance().fen());
    row.setOpenedOn(e.on());
    row.setStatus("OPEN");
    row.setRemainderTo("");
    row.setDocument(e.document().number());
    row.setFundedFen(0L);
    row.setPaidFen(0L);
    row.setInTransitFen(0L);
    row.setBalanceFen(0L);
    row.setLastSeq(entry.seq());
    rows.add(row);
    duty(e.accountId(), e.duty(), e.document(), entry, rows);
  }

  private static void duty(
      WageAccountId account,
      MonthlyDuty duty,
      Document document,
      SealedEvent entry,
      WriteSet rows) {
    WageAccountDutyRecord row = new WageAccountDutyRecord();
    row.setAccountId(account.value());
    row.setSeq(entry.seq());
    row.setFromMonth(duty.from().toString());
    row.setPlannedFen(duty.planned().fen());
    row.setFundingDay(duty.fundingDay());
    row.setPayrollDay(duty.payrollDay());
    row.setDocument(document.number());
    rows.add(row);
  }

  private static void funded(LabourCostReceived e, SealedEvent entry, WriteSet rows) {
    WageAccountRecord row = account(e.accountId(), e.balance(), entry, rows);
    row.setFundedFen(row.getFundedFen() + e.amount().fen());
    move(
        new Movement(
            e.accountId(),
            e.on(),
            "FUNDED",
            e.month().toString(),
            e.amount(),
            e.amount().fen(),
            e.balance(),
            "",
            e.document().number(),
            e.document().title()),
        1,
        entry,
        rows);
  }

  private static void proposed(PayrollProposed e, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = new WagePayrollRecord();
    row.setAccountId(e.accountId().value());
    row.setPayrollId(e.payrollId().value());
    row.setPurpose(e.purpose().name());
    row.setCaseId(e.caseId().map(id -> id.value()).orElse(""));
    row.setWageMonth(e.month().toString());
    row.setStatus(PayrollStatus.PROPOSED.name());
    row.setLineCount(e.lines().size());
    row.setTotalFen(e.total().fen());
    row.setSucceededFen(0L);
    row.setReturnedFen(0L);
    row.setCancelledFen(0L);
    row.setBeyondFen(0L);
    row.setDigest(e.digest().hex());
    row.setDocument(e.document().number());
    row.setProposedBy(e.by());
    row.setProposedOn(e.on());
    row.setConfirmedBy("");
    row.setOpinion("");
    row.setLastSeq(entry.seq());
    rows.add(row);
    for (PayrollLine line : e.lines()) {
      WagePayrollLineRecord added = new WagePayrollLineRecord();
      added.setAccountId(e.accountId().value());
      added.setPayrollId(e.payrollId().value());
      added.setLineNo(line.lineNo());
      added.setPersonId(line.person().value());
      added.setCardAccountId(line.account().value());
      added.setAmountFen(line.amount().fen());
      added.setStatus(PayrollLineStatus.QUEUED.name());
      added.setReason("");
      added.setReceipt("");
      rows.add(added);
    }
  }

  private static void confirmed(PayrollConfirmed e, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
    row.setStatus(PayrollStatus.CONFIRMED.name());
    row.setConfirmedBy(e.by());
    row.setConfirmedOn(e.on());
    linesOf(e.accountId(), e.payrollId(), rows)
        .forEach(line -> line.setStatus(PayrollLineStatus.SENT.name()));
    WageAccountRecord account = account(e.accountId(), e.balance(), entry, rows);
    account.setInTransitFen(account.getInTransitFen() + e.total().fen());
    move(
        new Movement(
            e.accountId(),
            e.on(),
            e.purpose() + "_SENT",
            e.month().toString(),
            e.total(),
            -e.total().fen(),
            e.balance(),
            e.payrollId().value(),
            row.getDocument(),
            ""),
        1,
        entry,
        rows);
  }

  private static void dropped(PayrollDropped e, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
    row.setStatus(PayrollStatus.DROPPED.name());
    row.setOpinion(e.opinion());
    linesOf(e.accountId(), e.payrollId(), rows)
        .forEach(line -> line.setStatus(PayrollLineStatus.CANCELLED.name()));
  }

  private static void reported(PayrollReported e, SealedEvent entry, WriteSet rows) {
    Money paid = Money.sum(e.succeeded().stream().map(PayrollPaidLine::amount).toList());
    Money back = Money.sum(e.returned().stream().map(PayrollReturnedLine::amount).toList());
    WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
    row.setSucceededFen(row.getSucceededFen() + paid.fen());
    row.setReturnedFen(row.getReturnedFen() + back.fen());
    closeWhenFinished(row);
    var unused = linesOf(e.accountId(), e.payrollId(), rows);
    for (PayrollPaidLine line : e.succeeded()) {
      WagePayrollLineRecord found = line(e.accountId(), e.payrollId(), line.lineNo(), rows);
      found.setStatus(PayrollLineStatus.SUCCEEDED.name());
      found.setReceipt(line.receipt());
    }
    for (PayrollReturnedLine line : e.returned()) {
      WagePayrollLineRecord found = line(e.accountId(), e.payrollId(), line.lineNo(), rows);
      found.setStatus(PayrollLineStatus.RETURNED.name());
      found.setReason(line.reason());
    }
    WageAccountRecord account = account(e.accountId(), e.balance(), entry, rows);
    account.setInTransitFen(account.getInTransitFen() - paid.fen() - back.fen());
    account.setPaidFen(account.getPaidFen() + paid.fen());
    Money between = new Money(e.balance().fen() - back.fen());
    moveReported(e, "_PAID", paid, 0, between, 1, entry, rows);
    moveReported(e, "_RETURNED", back, back.fen(), e.balance(), 2, entry, rows);
  }

  private static void moveReported(
      PayrollReported e,
      String kind,
      Money amount,
      long changeFen,
      Money balance,
      int lineNo,
      SealedEvent entry,
      WriteSet rows) {
    if (!amount.isZero()) {
      move(
          new Movement(
              e.accountId(),
              e.on(),
              e.purpose() + kind,
              e.month().toString(),
              amount,
              changeFen,
              balance,
              e.payrollId().value(),
              "",
              ""),
          lineNo,
          entry,
          rows);
    }
  }

  private static void corrected(PayrollLineCorrected e, SealedEvent entry, WriteSet rows) {
    WagePayrollLineRecord line = line(e.accountId(), e.payrollId(), e.lineNo(), rows);
    line.setStatus(PayrollLineStatus.CORRECTED.name());
    line.setCardAccountId(e.account().value());
    payroll(e.accountId(), e.payrollId(), entry, rows);
  }

  private static void paidAgain(PayrollLinePaidAgain e, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
    row.setReturnedFen(row.getReturnedFen() - e.amount().fen());
    line(e.accountId(), e.payrollId(), e.lineNo(), rows).setStatus(PayrollLineStatus.SENT.name());
    WageAccountRecord account = account(e.accountId(), e.balance(), entry, rows);
    account.setInTransitFen(account.getInTransitFen() + e.amount().fen());
    move(
        new Movement(
            e.accountId(),
            e.on(),
            e.purpose() + "_SENT_AGAIN",
            e.month().toString(),
            e.amount(),
            -e.amount().fen(),
            e.balance(),
            e.payrollId().value(),
            row.getDocument(),
            ""),
        1,
        entry,
        rows);
  }

  private static void cancelled(PayrollLineCancelled e, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = payroll(e.accountId(), e.payrollId(), entry, rows);
    row.setReturnedFen(row.getReturnedFen() - e.amount().fen());
    row.setCancelledFen(row.getCancelledFen() + e.amount().fen());
    closeWhenFinished(row);
    WagePayrollLineRecord line = line(e.accountId(), e.payrollId(), e.lineNo(), rows);
    line.setStatus(PayrollLineStatus.CANCELLED.name());
    line.setReason(e.reason());
  }

  private static void closed(WageAccountClosed e, SealedEvent entry, WriteSet rows) {
    WageAccountRecord row = account(e.accountId(), Money.ZERO, entry, rows);
    row.setStatus("CLOSED");
    row.setClosedOn(e.on());
    row.setRemainderTo(e.remainderTo());
    if (!e.remainder().isZero()) {
      move(
          new Movement(
              e.accountId(),
              e.on(),
              "REMAINDER",
              "",
              e.remainder(),
              -e.remainder().fen(),
              Money.ZERO,
              "",
              e.document().number(),
              e.remainderTo()),
          1,
          entry,
          rows);
    }
  }

  private static void closeWhenFinished(WagePayrollRecord row) {
    if (row.getSucceededFen() + row.getCancelledFen() == row.getTotalFen()) {
      row.setStatus(PayrollStatus.CLOSED.name());
    }
  }

  private static WageAccountRecord account(
      WageAccountId account, Money balance, SealedEvent entry, WriteSet rows) {
    WageAccountRecord row = rows.get(WAGE_ACCOUNT, account.value());
    row.setBalanceFen(balance.fen());
    row.setLastSeq(entry.seq());
    return row;
  }

  private static WagePayrollRecord payroll(
      WageAccountId account, PayrollId payroll, SealedEvent entry, WriteSet rows) {
    WagePayrollRecord row = rows.get(WAGE_PAYROLL, account.value(), payroll.value());
    row.setLastSeq(entry.seq());
    return row;
  }

  private static Iterable<WagePayrollLineRecord> linesOf(
      WageAccountId account, PayrollId payroll, WriteSet rows) {
    return rows.all(
        WAGE_PAYROLL_LINE,
        WAGE_PAYROLL_LINE
            .ACCOUNT_ID
            .eq(account.value())
            .and(WAGE_PAYROLL_LINE.PAYROLL_ID.eq(payroll.value())),
        line ->
            line.getAccountId().equals(account.value())
                && line.getPayrollId().equals(payroll.value()));
  }

  private static WagePayrollLineRecord line(
      WageAccountId account, PayrollId payroll, int lineNo, WriteSet rows) {
    return rows.get(WAGE_PAYROLL_LINE, account.value(), payroll.value(), lineNo);
  }

  private static void move(Movement movement, int lineNo, SealedEvent entry, WriteSet rows) {
    WageAccountMovementRecord row = new WageAccountMovementRecord();
    row.setSeq(entry.seq());
    row.setLineNo(lineNo);
    row.setAccountId(movement.account().value());
    row.setOnDate(movement.on());
    row.setKind(movement.kind());
    row.setWageMonth(movement.month());
    row.setAmountFen(movement.amount().fen());
    row.setChangeFen(movement.changeFen());
    row.setBalanceFen(movement.balance().fen());
    row.setPayrollId(movement.payroll());
    row.setDocument(movement.document());
    row.setNote(movement.note());
    rows.add(row);
  }
}

package wagefund.ledger.wageaccount.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.wageaccount.command.AskWageAccount;
import wagefund.ledger.wageaccount.command.CancelPayrollLine;
import wagefund.ledger.wageaccount.command.ChangeMonthlyDuty;
import wagefund.ledger.wageaccount.command.CloseWageAccount;
import wagefund.ledger.wageaccount.command.ConfirmPayroll;
import wagefund.ledger.wageaccount.command.DropPayroll;
import wagefund.ledger.wageaccount.command.OpenWageAccount;
import wagefund.ledger.wageaccount.command.PayLineAgain;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.ReceiveLabourCost;
import wagefund.ledger.wageaccount.command.WageAccountError;
import wagefund.ledger.wageaccount.command.WageAccountFacts;
import wagefund.ledger.wageaccount.event.ArrearsPaidBeyond;
import wagefund.ledger.wageaccount.event.LabourCostReceived;
import wagefund.ledger.wageaccount.event.MonthlyDutyChanged;
import wagefund.ledger.wageaccount.event.PayrollConfirmed;
import wagefund.ledger.wageaccount.event.PayrollDropped;
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

/** 工资专用账户: a contractor's money for wages alone, as a memo; never below zero. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class WageAccount {

  /** Puts forward what the desk has read and checked. */
  record Propose(@TargetAggregateIdentifier WageAccountId accountId, PayrollProposed event) {}

  /** Lets the money leave that the desk found to be still owed. */
  record Confirm(@TargetAggregateIdentifier WageAccountId accountId, ConfirmPayroll asked) {
    Confirm(ConfirmPayroll asked) {
      this(asked.accountId(), asked);
    }
  }

  /** Asks for a payroll that is not finished; answered with {@link OpenPayroll}. */
  record AskPayroll(@TargetAggregateIdentifier WageAccountId accountId, PayrollId payrollId) {}

  /** Takes what the bank reports; answered with {@link PayrollReported}. */
  record TakeResults(
      @TargetAggregateIdentifier WageAccountId accountId,
      PayrollId payrollId,
      List<PayrollResult> results,
      LocalDate on,
      Actor by,
      Instant at) {}

  /** Records what workers of a case got beyond what they were owed. */
  record NoteBeyond(@TargetAggregateIdentifier WageAccountId accountId, ArrearsPaidBeyond event) {}

  /** Gives a returned line the card that the vault has taken. */
  record Correct(
      @TargetAggregateIdentifier WageAccountId accountId,
      PayrollId payrollId,
      int lineNo,
      AccountId account,
      String reason,
      LocalDate on,
      Actor by,
      Instant at) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private WageAccountId id;

  private Optional<WageAccountDetails> details = Optional.empty();
  private boolean open = true;
  private Money balance = Money.ZERO;
  private Payrolls payrolls = Payrolls.NONE;

  WageAccount() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(OpenWageAccount c) {
    return refusedUnless(c.by(), Role.CLERK, Role.FUND_MANAGER)
        .orElseGet(
            () -> {
              apply(
                  new WageAccountOpened(
                      c.accountId(),
                      c.details(),
                      c.duty(),
                      c.document(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.accountId().value());
            });
  }

  @CommandHandler
  Outcome handle(AskWageAccount question) {
    return Outcome.accepted(
        new WageAccountFacts(
            id,
            details.orElseThrow(),
            open,
            balance,
            payrolls.inTransit(),
            payrolls.open().keySet()));
  }

  @CommandHandler
  Outcome handle(AskPayroll question) {
    return onPayroll(question.payrollId(), Outcome::accepted);
  }

  @CommandHandler
  Outcome handle(ChangeMonthlyDuty c) {
    return refusedUnless(c.by(), Role.CLERK, Role.FUND_MANAGER)
        .or(this::refusedWhereClosed)
        .orElseGet(
            () ->
                done(
                    new MonthlyDutyChanged(
                        id, c.duty(), c.document(), c.on(), c.by().name(), c.at())));
  }

  @CommandHandler
  Outcome handle(ReceiveLabourCost c) {
    return refusedUnless(c.by(), Role.CLERK, Role.CASHIER)
        .or(this::refusedWhereClosed)
        .orElseGet(
            () ->
                done(
                    new LabourCostReceived(
                        id,
                        c.month(),
                        c.amount(),
                        balance.plus(c.amount()),
                        c.document(),
                        c.on(),
                        c.by().name(),
                        c.at())));
  }

  @CommandHandler
  Outcome handle(Propose c) {
    PayrollId payroll = c.event().payrollId();
    if (payrolls.find(payroll).isPresent()) {
      return Outcome.rejected(
          WageAccountError.PAYROLL_PROPOSED_ALREADY, Facts.of("payroll", payroll.value()));
    }
    return refusedWhereClosed().orElseGet(() -> done(c.event()));
  }

  @CommandHandler
  Outcome handle(Confirm c) {
    ConfirmPayroll asked = c.asked();
    return onPayroll(asked.payrollId(), payroll -> confirm(asked, payroll));
  }

  private Outcome confirm(ConfirmPayroll c, OpenPayroll payroll) {
    return PayrollPolicies.confirmation(payroll, c.by(), c.digest())
        .or(() -> PayrollPolicies.accountMustHold(payroll.total(), balance))
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                done(
                    new PayrollConfirmed(
                        id,
                        c.payrollId(),
                        payroll.purpose(),
                        payroll.month(),
                        payroll.total(),
                        payroll.digest(),
                        payroll.proposedBy(),
                        balance.minus(payroll.total()),
                        c.on(),
                        c.by().name(),
                        c.at())));
  }

  @CommandHandler
  Outcome handle(DropPayroll c) {
    return refusedUnless(c.by(), Role.CLERK, Role.CHECKER, Role.REVIEWER, Role.APPROVER)
        .orElseGet(
            () ->
                onPayroll(
                    c.payrollId(),
                    payroll ->
                        payroll.confirmed()
                            ? Outcome.rejected(PayrollPolicies.wrongState(payroll).orElseThrow())
                            : done(
                                new PayrollDropped(
                                    id,
                                    c.payrollId(),
                                    c.opinion(),
                                    c.on(),
                                    c.by().name(),
                                    c.at()))));
  }

  @CommandHandler
  Outcome handle(TakeResults c) {
    return onPayroll(
        c.payrollId(),
        payroll ->
            PayrollPolicies.results(c.results(), payroll)
                .map(Outcome::rejected)
                .orElseGet(() -> take(c, payroll)));
  }

  private Outcome take(TakeResults c, OpenPayroll payroll) {
    List<PayrollPaidLine> succeeded = payroll.arrived(c.results());
    List<PayrollReturnedLine> returned = payroll.cameBack(c.results());
    Money back = Money.sum(returned.stream().map(PayrollReturnedLine::amount).toList());
    PayrollReported reported =
        new PayrollReported(
            id,
            c.payrollId(),
            payroll.purpose(),
            payroll.caseId(),
            payroll.month(),
            succeeded,
            returned,
            balance.plus(back),
            c.on(),
            c.by().name(),
            c.at());
    apply(reported);
    return Outcome.accepted(reported);
  }

  @CommandHandler
  Outcome handle(NoteBeyond c) {
    return done(c.event());
  }

  @CommandHandler
  Outcome handle(Correct c) {
    return onLineBack(
        c.payrollId(),
        c.lineNo(),
        (payroll, line) ->
            done(
                new PayrollLineCorrected(
                    id,
                    c.payrollId(),
                    c.lineNo(),
                    line.line().person(),
                    c.account(),
                    c.reason(),
                    c.on(),
                    c.by().name(),
                    c.at())));
  }

  @CommandHandler
  Outcome handle(PayLineAgain c) {
    return refusedUnless(c.by(), Role.CASHIER)
        .orElseGet(
            () ->
                onLineBack(
                    c.payrollId(),
                    c.lineNo(),
                    (payroll, line) ->
                        PayrollPolicies.payerMayNotHaveCorrected(line, c.by())
                            .or(
                                () ->
                                    PayrollPolicies.accountMustHold(line.line().amount(), balance))
                            .map(Outcome::rejected)
                            .orElseGet(() -> payAgain(c, payroll, line))));
  }

  private Outcome payAgain(PayLineAgain c, OpenPayroll payroll, OpenLine line) {
    return done(
        new PayrollLinePaidAgain(
            id,
            c.payrollId(),
            payroll.purpose(),
            payroll.month(),
            c.lineNo(),
            line.line().person(),
            line.account(),
            line.line().amount(),
            balance.minus(line.line().amount()),
            c.on(),
            c.by().name(),
            c.at()));
  }

  @CommandHandler
  Outcome handle(CancelPayrollLine c) {
    return refusedUnless(c.by(), Role.CASHIER)
        .orElseGet(
            () ->
                onLineBack(
                    c.payrollId(),
                    c.lineNo(),
                    (payroll, line) ->
                        done(
                            new PayrollLineCancelled(
                                id,
                                c.payrollId(),
                                c.lineNo(),
                                line.line().person(),
                                line.line().amount(),
                                c.reason(),
                                c.on(),
                                c.by().name(),
                                c.at()))));
  }

  @CommandHandler
  Outcome handle(CloseWageAccount c) {
    Optional<Outcome> refused =
        refusedUnless(c.by(), Role.CHECKER, Role.REVIEWER, Role.APPROVER)
            .or(this::refusedWhereClosed);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (payrolls.count() > 0) {
      return Outcome.rejected(
          WageAccountError.WAGE_ACCOUNT_BUSY, Facts.of("open", payrolls.count()));
    }
    if (!balance.isZero() && c.remainderTo().isEmpty()) {
      return Outcome.rejected(
          WageAccountError.WAGE_ACCOUNT_NOT_EMPTY, Facts.of("balance", balance));
    }
    return done(
        new WageAccountClosed(
            id, balance, c.remainderTo(), c.document(), c.on(), c.by().name(), c.at()));
  }

  private static Outcome done(Object event) {
    apply(event);
    return Outcome.accepted();
  }

  private static Optional<Outcome> refusedUnless(Actor by, Role... roles) {
    return PayrollPolicies.officerMustHaveOneOf(by, roles).map(Outcome::rejected);
  }

  private Optional<Outcome> refusedWhereClosed() {
    return open
        ? Optional.empty()
        : Optional.of(Outcome.rejected(new Rejection(WageAccountError.WAGE_ACCOUNT_CLOSED)));
  }

  private Outcome onPayroll(PayrollId payroll, Function<OpenPayroll, Outcome> next) {
    return payrolls
        .find(payroll)
        .map(next)
        .orElseGet(
            () ->
                Outcome.rejected(
                    WageAccountError.PAYROLL_UNKNOWN, Facts.of("payroll", payroll.value())));
  }

  /** What is to be done with a line that came back. */
  private interface OnLine {
    Outcome of(OpenPayroll payroll, OpenLine line);
  }

  private Outcome onLineBack(PayrollId payrollId, int lineNo, OnLine next) {
    return onPayroll(
        payrollId,
        payroll -> {
          OpenLine line = payroll.lines().get(lineNo);
          if (line == null) {
            return Outcome.rejected(PayrollPolicies.lineUnknown(lineNo).orElseThrow());
          }
          return line.isBack()
              ? next.of(payroll, line)
              : Outcome.rejected(PayrollPolicies.lineWrongState(line).orElseThrow());
        });
  }

  @EventSourcingHandler
  void on(WageAccountOpened e) {
    id = e.accountId();
    details = Optional.of(e.details());
  }

  @EventSourcingHandler
  void on(LabourCostReceived e) {
    balance = e.balance();
  }

  @EventSourcingHandler
  void on(PayrollProposed e) {
    payrolls = payrolls.with(e);
  }

  @EventSourcingHandler
  void on(PayrollConfirmed e) {
    balance = e.balance();
    payrolls = payrolls.confirm(e.payrollId());
  }

  @EventSourcingHandler
  void on(PayrollDropped e) {
    payrolls = payrolls.without(e.payrollId());
  }

  @EventSourcingHandler
  void on(PayrollReported e) {
    balance = e.balance();
    payrolls = payrolls.with(e);
  }

  @EventSourcingHandler
  void on(PayrollLineCorrected e) {
    payrolls = payrolls.with(e);
  }

  @EventSourcingHandler
  void on(PayrollLinePaidAgain e) {
    balance = e.balance();
    payrolls = payrolls.with(e);
  }

  @EventSourcingHandler
  void on(PayrollLineCancelled e) {
    payrolls = payrolls.with(e);
  }

  @EventSourcingHandler
  void on(WageAccountClosed e) {
    open = false;
    balance = Money.ZERO;
  }
}

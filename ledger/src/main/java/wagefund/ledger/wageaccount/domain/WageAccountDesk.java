package wagefund.ledger.wageaccount.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.RecordExhaustion;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.RegisterAccount;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;
import wagefund.ledger.wageaccount.command.AskWageAccount;
import wagefund.ledger.wageaccount.command.ConfirmPayroll;
import wagefund.ledger.wageaccount.command.CorrectPayrollLine;
import wagefund.ledger.wageaccount.command.DeclareNothingToDraw;
import wagefund.ledger.wageaccount.command.PayArrearsFromAccount;
import wagefund.ledger.wageaccount.command.PayrollReceipt;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.PayrollWorker;
import wagefund.ledger.wageaccount.command.ProposePayroll;
import wagefund.ledger.wageaccount.command.RecordPayrollResults;
import wagefund.ledger.wageaccount.command.WageAccountError;
import wagefund.ledger.wageaccount.command.WageAccountFacts;
import wagefund.ledger.wageaccount.event.ArrearsPaidBeyond;
import wagefund.ledger.wageaccount.event.PayrollLine;
import wagefund.ledger.wageaccount.event.PayrollPaidLine;
import wagefund.ledger.wageaccount.event.PayrollProposed;
import wagefund.ledger.wageaccount.event.PayrollPurpose;
import wagefund.ledger.wageaccount.event.PayrollReported;

/**
 * Brings people, cases and wage accounts together: keeps who is paid in the vault, pays arrears of
 * a case, and lets the case follow what the bank reports, in one transaction.
 */
@Component
class WageAccountDesk {

  private final Commands commands;
  private final People people;

  WageAccountDesk(Commands commands, People people) {
    this.commands = commands;
    this.people = people;
  }

  @CommandHandler
  Outcome handle(ProposePayroll c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CLERK, Role.CASE_SYSTEM)
        .or(() -> PayrollPolicies.everyLineMustBeForTheMonth(c.workers(), c.month()))
        .or(() -> PayrollPolicies.oneCardMayServeOneWorkerOnly(c.workers()))
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new AskWageAccount(c.accountId()))
                    .then(WageAccountFacts.class, account -> register(c, account)));
  }

  private Outcome register(ProposePayroll c, WageAccountFacts account) {
    if (!account.open()) {
      return Outcome.rejected(WageAccountError.WAGE_ACCOUNT_CLOSED);
    }
    return commands
        .send(new RegisterPeople(c.workers().stream().map(PayrollWorker::person).toList()))
        .then(PeopleRegistered.class, registered -> propose(c, registered.people()));
  }

  private Outcome propose(ProposePayroll c, List<RegisteredPerson> registered) {
    List<PayrollLine> lines = new ArrayList<>();
    for (int i = 0; i < registered.size(); i++) {
      PayrollWorker worker = c.workers().get(i);
      RegisteredPerson person = registered.get(i);
      lines.add(
          new PayrollLine(worker.lineNo(), person.person(), person.account(), worker.amount()));
    }
    othersCard(lines).ifPresent(rejection -> unlessAccepted(Outcome.rejected(rejection)));
    PayrollProposed event =
        new PayrollProposed(
            c.accountId(),
            c.payrollId(),
            PayrollPurpose.WAGES,
            Optional.empty(),
            c.month(),
            lines,
            total(lines),
            OpenPayroll.digest(
                c.accountId().value(), c.payrollId(), Optional.empty(), c.month(), lines),
            c.document(),
            c.on(),
            c.by().name(),
            c.at());
    unlessAccepted(commands.send(new WageAccount.Propose(c.accountId(), event)));
    return Outcome.accepted(receipt(event));
  }

  /** A card that the vault knows as another person's is nobody's own. */
  private Optional<Rejection> othersCard(List<PayrollLine> lines) {
    Map<AccountId, Set<PersonId>> others =
        people.othersWithSameCard(lines.stream().map(PayrollLine::account).toList());
    return lines.stream()
        .filter(line -> others.containsKey(line.account()))
        .findFirst()
        .map(
            line ->
                new Rejection(
                    WageAccountError.CARD_OF_ANOTHER_WORKER, Facts.of("line", line.lineNo())));
  }

  private static Money total(List<PayrollLine> lines) {
    return Money.sum(lines.stream().map(PayrollLine::amount).toList());
  }

  private static PayrollReceipt receipt(PayrollProposed event) {
    return new PayrollReceipt(
        event.payrollId(), event.digest(), event.total(), event.lines().size());
  }

  @CommandHandler
  Outcome handle(PayArrearsFromAccount c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CLERK)
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new AskWageAccount(c.accountId()))
                    .then(
                        WageAccountFacts.class,
                        account ->
                            commands
                                .send(new AskCase(c.caseId()))
                                .then(CaseFacts.class, facts -> arrears(c, account, facts))));
  }

  private Outcome arrears(PayArrearsFromAccount c, WageAccountFacts account, CaseFacts facts) {
    return PayrollPolicies.accountMustBeTheContractorsOfTheCase(account.details(), facts.details())
        .map(Outcome::rejected)
        .orElseGet(() -> ArrearsShares.lines(c.lines(), account.drawable(), facts))
        .then(ArrearsShares.class, shares -> proposeArrears(c, shares.lines()));
  }

  private Outcome proposeArrears(PayArrearsFromAccount c, List<PayrollLine> lines) {
    YearMonth month = YearMonth.from(c.on());
    PayrollProposed event =
        new PayrollProposed(
            c.accountId(),
            c.payrollId(),
            PayrollPurpose.ARREARS,
            Optional.of(c.caseId()),
            month,
            lines,
            total(lines),
            OpenPayroll.digest(
                c.accountId().value(), c.payrollId(), Optional.of(c.caseId()), month, lines),
            c.document(),
            c.on(),
            c.by().name(),
            c.at());
    Outcome proposed = commands.send(new WageAccount.Propose(c.accountId(), event));
    return proposed.isAccepted() ? Outcome.accepted(receipt(event)) : proposed;
  }

  @CommandHandler
  Outcome handle(ConfirmPayroll c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CHECKER, Role.REVIEWER, Role.APPROVER)
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new WageAccount.AskPayroll(c.accountId(), c.payrollId()))
                    .then(OpenPayroll.class, payroll -> confirm(c, payroll)));
  }

  /** Since it was proposed, somebody else may have paid the workers of the case. */
  private Outcome confirm(ConfirmPayroll c, OpenPayroll payroll) {
    Outcome stillOwed =
        payroll
            .caseId()
            .map(
                arrearsCase ->
                    commands
                        .send(new AskCase(arrearsCase))
                        .then(CaseFacts.class, facts -> ArrearsShares.stillOwed(payroll, facts)))
            .orElseGet(Outcome::accepted);
    return stillOwed.isAccepted() ? commands.send(new WageAccount.Confirm(c)) : stillOwed;
  }

  @CommandHandler
  Outcome handle(RecordPayrollResults c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CASHIER)
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new WageAccount.AskPayroll(c.accountId(), c.payrollId()))
                    .then(OpenPayroll.class, payroll -> take(c, payroll)));
  }

  private Outcome take(RecordPayrollResults c, OpenPayroll payroll) {
    List<PayrollResult> results = new ArrayList<>(c.lines());
    Set<Integer> named = new HashSet<>(c.lines().stream().map(PayrollResult::lineNo).toList());
    c.remaining()
        .ifPresent(
            outcome ->
                payroll.sent().stream()
                    .filter(no -> !named.contains(no))
                    .forEach(no -> results.add(new PayrollResult(no, outcome, "", ""))));
    if (results.isEmpty()) {
      return Outcome.rejected(PayrollPolicies.wrongState(payroll).orElseThrow());
    }
    Outcome taken =
        commands.send(
            new WageAccount.TakeResults(
                c.accountId(), c.payrollId(), results, c.on(), c.by(), c.at()));
    if (taken.isAccepted()) {
      PayrollReported reported = taken.answer(PayrollReported.class);
      reported.caseId().ifPresent(arrearsCase -> follow(c, payroll, reported, arrearsCase));
      return Outcome.accepted(c.payrollId().value());
    }
    return taken;
  }

  /**
   * What reached the workers of a case settles it: it is the contractor who has paid. An account
   * that is used up then lets the next source of the scheme's order pay.
   */
  private void follow(
      RecordPayrollResults c, OpenPayroll payroll, PayrollReported reported, CaseId arrearsCase) {
    settle(c, reported, arrearsCase);
    WageAccountFacts account =
        commands.send(new AskWageAccount(c.accountId())).answer(WageAccountFacts.class);
    if (account.isUsedUp()) {
      unlessAccepted(
          commands.send(
              new RecordExhaustion(
                  arrearsCase,
                  MoneySource.PROJECT_WAGE_ACCOUNT,
                  ExhaustionKind.EXHAUSTED,
                  payroll.document(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  /** What is beyond what a worker is still owed settles nothing and is recorded apart. */
  private void settle(RecordPayrollResults c, PayrollReported reported, CaseId arrearsCase) {
    CaseFacts facts = commands.send(new AskCase(arrearsCase)).answer(CaseFacts.class);
    ArrearsShares.Split split = ArrearsShares.split(reported.succeeded(), facts);
    if (!split.settled().isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  arrearsCase,
                  SettlementSource.EMPLOYER,
                  c.payrollId().value(),
                  split.settled(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
    if (!split.beyond().isEmpty()) {
      unlessAccepted(
          commands.send(
              new WageAccount.NoteBeyond(
                  c.accountId(),
                  new ArrearsPaidBeyond(
                      c.accountId(),
                      c.payrollId(),
                      arrearsCase,
                      split.beyond(),
                      Money.sum(split.beyond().stream().map(PayrollPaidLine::amount).toList()),
                      c.on(),
                      c.by().name(),
                      c.at()))));
    }
  }

  @CommandHandler
  Outcome handle(CorrectPayrollLine c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CASHIER)
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new WageAccount.AskPayroll(c.accountId(), c.payrollId()))
                    .then(OpenPayroll.class, payroll -> register(c, payroll)));
  }

  private Outcome register(CorrectPayrollLine c, OpenPayroll payroll) {
    OpenLine line = payroll.lines().get(c.lineNo());
    if (line == null) {
      return Outcome.rejected(PayrollPolicies.lineUnknown(c.lineNo()).orElseThrow());
    }
    if (!line.isBack()) {
      return Outcome.rejected(PayrollPolicies.lineWrongState(line).orElseThrow());
    }
    return commands
        .send(new RegisterAccount(line.line().person(), c.card(), c.bank()))
        .then(AccountId.class, account -> correct(c, line, account));
  }

  private Outcome correct(CorrectPayrollLine c, OpenLine line, AccountId account) {
    PayrollLine corrected =
        new PayrollLine(c.lineNo(), line.line().person(), account, line.line().amount());
    othersCard(List.of(corrected))
        .ifPresent(rejection -> unlessAccepted(Outcome.rejected(rejection)));
    unlessAccepted(
        commands.send(
            new WageAccount.Correct(
                c.accountId(),
                c.payrollId(),
                c.lineNo(),
                account,
                c.reason(),
                c.on(),
                c.by(),
                c.at())));
    return Outcome.accepted(account.value());
  }

  @CommandHandler
  Outcome handle(DeclareNothingToDraw c) {
    return PayrollPolicies.officerMustHaveOneOf(c.by(), Role.CLERK, Role.CHECKER)
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                commands
                    .send(new AskWageAccount(c.accountId()))
                    .then(WageAccountFacts.class, account -> declare(c, account)));
  }

  private Outcome declare(DeclareNothingToDraw c, WageAccountFacts account) {
    if (!account.isUsedUp() && c.reason().isEmpty()) {
      return Outcome.rejected(
          WageAccountError.REASON_NOT_TO_DRAW_NEEDED, Facts.of("balance", account.drawable()));
    }
    ExhaustionKind kind = account.isUsedUp() ? ExhaustionKind.EXHAUSTED : ExhaustionKind.IMPOSSIBLE;
    return commands
        .send(new AskCase(c.caseId()))
        .then(
            CaseFacts.class,
            facts ->
                PayrollPolicies.accountMustBeTheContractorsOfTheCase(
                        account.details(), facts.details())
                    .map(Outcome::rejected)
                    .orElseGet(
                        () ->
                            commands.send(
                                new RecordExhaustion(
                                    c.caseId(),
                                    MoneySource.PROJECT_WAGE_ACCOUNT,
                                    kind,
                                    c.document(),
                                    c.on(),
                                    c.by(),
                                    c.at()))));
  }
}

package wagefund.ledger.disbursement.domain;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.disbursement.command.DisbursementError;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.wageaccount.command.AskWageAccount;
import wagefund.ledger.wageaccount.command.PayArrearsFromAccount;
import wagefund.ledger.wageaccount.command.WageAccountFacts;

/** 工资专用账户: a payroll of the arrears is proposed, and another officer confirms it. */
final class WageAccountPath {

  private final Commands commands;

  WageAccountPath(Commands commands) {
    this.commands = commands;
  }

  /** What the account may pay for the case now. */
  Money expected(Step step) {
    return account(step)
        .map(WageAccountFacts::drawable)
        .orElse(Money.ZERO)
        .min(step.facts().figures().outstanding());
  }

  Path go(Step step) {
    Optional<WageAccountFacts> found = account(step);
    if (found.isEmpty()) {
      return new Path.Refuses(
          new Rejection(
              DisbursementError.TARGET_COVERS_ANOTHER,
              Facts.of("target", step.part().target())
                  .and("project", step.facts().details().project())));
    }
    WageAccountFacts account = found.get();
    boolean onItsWay =
        step.begun()
            .filter(s -> account.payrolls().contains(new PayrollId(s.reference())))
            .isPresent();
    if (onItsWay) {
      return new Path.Waits();
    }
    if (account.isUsedUp() || step.facts().exhausted().contains(step.part().source())) {
      return new Path.Passes("EXHAUSTED", true);
    }
    if (account.drawable().isZero()) {
      return new Path.Waits();
    }
    return propose(step, account);
  }

  private Path propose(Step step, WageAccountFacts account) {
    Outcome proposed =
        commands.send(
            new PayArrearsFromAccount(
                new WageAccountId(step.part().target()),
                new PayrollId(step.reference()),
                step.facts().caseId(),
                List.of(),
                step.decision(),
                step.on(),
                step.clerk(),
                step.at()));
    return Path.of(
        proposed, step.reference(), account.drawable().min(step.facts().figures().outstanding()));
  }

  private Optional<WageAccountFacts> account(Step step) {
    Outcome known = commands.send(new AskWageAccount(new WageAccountId(step.part().target())));
    return known.isAccepted()
        ? Optional.of(known.answer(WageAccountFacts.class))
        : Optional.empty();
  }
}

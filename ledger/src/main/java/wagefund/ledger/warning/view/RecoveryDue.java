package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A claim that is due soon, or overdue. */
record RecoveryDue() implements Watch {

  private static final OpenCase.Text TEXT =
      new OpenCase.Text("请发函催收，逾期的申请强制执行。", "Remind the debtor; enforce what is overdue.");

  @Override
  public WarningCode code() {
    return WarningCode.RECOVERY_DUE;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenClaim.all(looking).stream()
        .flatMap(claim -> judge(claim, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(OpenClaim claim, LocalDate asOf, Rule rule) {
    return Optional.ofNullable(claim.dueOn())
        .flatMap(dueOn -> claim.judge(dueOn, asOf, rule, TEXT));
  }
}

package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.ADVANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** An advance that is approved and reserved, and whose payment nobody has released. */
record AdvanceNotReleased() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.ADVANCE_NOT_RELEASED;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .selectFrom(ADVANCE)
        .where(ADVANCE.STATUS.eq("APPROVED"))
        .and(ADVANCE.APPROVED_ON.isNotNull())
        .stream()
        .map(
            a ->
                new WaitingAdvance(
                    a.getAdvanceId(),
                    a.getAdvanceNo(),
                    a.getFundId(),
                    a.getCaseId(),
                    a.getApprovedOn(),
                    a.getWorkers(),
                    Money.ofFen(a.getRequestedFen())))
        .flatMap(waiting -> judge(waiting, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(WaitingAdvance waiting, LocalDate asOf, Rule rule) {
    return waiting.judge(
        asOf,
        rule,
        "批准后 %1$d 天未支付，占用预留 %3$s 元。请办理支付，不再支付的请按程序撤销。",
        "Approved %1$d days ago and not released; %3$s yuan stay reserved. Release the payment.");
  }
}

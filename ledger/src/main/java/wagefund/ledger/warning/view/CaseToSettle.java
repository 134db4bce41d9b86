package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.warning.command.CaseClock;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A case that is to be settled within the time of its platform: nothing outstanding. */
record CaseToSettle() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.CASE_TO_SETTLE;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenCase.all(looking).stream()
        .flatMap(
            open ->
                judge(open, looking.rules().clockFor(open.sourceSystem()), looking.asOf(), rule)
                    .stream())
        .toList();
  }

  Optional<Warning> judge(OpenCase open, CaseClock clock, LocalDate asOf, Rule rule) {
    LocalDate dueOn = open.settleBy(clock);
    return rule.colourOf(Looking.daysUntil(asOf, dueOn))
        .map(
            colour ->
                open.warning(
                    code(),
                    colour,
                    open.openedOn(),
                    dueOn,
                    asOf,
                    new OpenCase.Text(
                        "尚欠 %s 元。请督促支付，或申请垫付。".formatted(open.outstanding().grouped()),
                        "%s yuan are still owed. Press for payment, or request an advance."
                            .formatted(open.outstanding().grouped()))));
  }
}

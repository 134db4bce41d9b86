package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.warning.command.CaseClock;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A case that is accepted, and nobody has contacted those concerned yet. */
record CaseToContact() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.CASE_TO_CONTACT;
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
    return open.contactBy(clock)
        .flatMap(
            dueOn ->
                rule.colourOf(Looking.daysUntil(asOf, dueOn))
                    .map(
                        colour ->
                            open.warning(
                                code(),
                                colour,
                                open.openedOn(),
                                dueOn,
                                asOf,
                                new OpenCase.Text(
                                    "请联系当事人并登记。", "Contact those concerned and record that."))));
  }
}

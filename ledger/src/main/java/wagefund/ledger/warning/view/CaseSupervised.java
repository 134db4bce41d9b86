package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A supervised case, by the limit that its supervision set. */
record CaseSupervised() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.CASE_SUPERVISED;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenCase.all(looking).stream()
        .flatMap(open -> judge(open, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(OpenCase open, LocalDate asOf, Rule rule) {
    if (open.supervisedUntil() == null) {
      return Optional.empty();
    }
    LocalDate since = open.supervisedOn() == null ? open.openedOn() : open.supervisedOn();
    LocalDate dueOn = open.supervisedUntil();
    return rule.colourOf(Looking.daysUntil(asOf, dueOn))
        .map(
            colour ->
                open.warning(
                    code(),
                    colour,
                    since,
                    dueOn,
                    asOf,
                    new OpenCase.Text(
                        "挂牌督办，尚欠 %s 元。请在期限内办结并上报。".formatted(open.outstanding().grouped()),
                        "Supervised; %s yuan are still owed. Settle it within the limit and report."
                            .formatted(open.outstanding().grouped()))));
  }
}

package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;

/** An advance on which something has been waiting since a day. */
record WaitingAdvance(
    String advanceId,
    String advanceNo,
    String fundId,
    String caseId,
    LocalDate since,
    int lines,
    Money amount) {

  /**
   * The warning, where it has waited long enough.
   *
   * @param zh what to do; {@code %1$d} the days, {@code %2$d} the lines, {@code %3$s} the amount
   */
  Optional<Warning> judge(LocalDate asOf, Rule rule, String zh, String en) {
    int days = -Looking.daysUntil(asOf, since);
    return rule.colourOf(days)
        .map(
            colour -> {
              Warning.Subject subject = Warning.Subject.advance(advanceId, advanceNo);
              return new Warning(
                  rule.code(),
                  rule.code().kind(),
                  colour,
                  subject,
                  fundId,
                  caseId,
                  since,
                  null,
                  days,
                  amount,
                  zh.formatted(days, lines, amount.grouped()),
                  en.formatted(days, lines, amount.grouped()),
                  subject.link());
            });
  }
}

package wagefund.ledger.warning.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules by which warnings are given, as an office wrote them. See {@code docs/warnings.md}.
 *
 * @param paceDays over how many days the pace of a fund is measured
 * @param limitationYears after how many years a claim is barred
 * @param backdatedDays how many days after its business date an event counts as dated back
 * @param outstandingDays after how many days a payment counts as long outstanding
 * @param clocks the clocks of the cases; one of them has no words and is for all that no other is
 *     for
 * @param rules by code; a thing that has no rule is not watched
 */
public record WarningRules(
    String name,
    String titleZh,
    String titleEn,
    int paceDays,
    int limitationYears,
    int backdatedDays,
    int outstandingDays,
    List<CaseClock> clocks,
    Map<WarningCode, Rule> rules) {

  public WarningRules {
    clocks = List.copyOf(clocks);
    rules = Map.copyOf(rules);
  }

  public Optional<Rule> rule(WarningCode code) {
    return Optional.ofNullable(rules.get(code));
  }

  /** The clock of a case, by the system that it came from. */
  public CaseClock clockFor(String sourceSystem) {
    return clocks.stream()
        .filter(clock -> clock.isFor(sourceSystem))
        .findFirst()
        .orElseGet(
            () -> clocks.stream().filter(c -> c.words().isEmpty()).findFirst().orElseThrow());
  }
}

package wagefund.ledger.warning.command;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How long the handling of a case may take, in calendar days.
 *
 * @param words it is the clock of the cases whose source system contains one of these; none: of all
 *     cases that no other clock is for
 * @param acceptWithin from the day on which the case was opened
 * @param contactWithin from the day on which it was accepted
 * @param settleWithin from the day of the contact, where the clock has that step, else from the day
 *     on which the case was opened; nothing may be outstanding then
 */
public record CaseClock(
    String name,
    List<String> words,
    OptionalInt acceptWithin,
    OptionalInt contactWithin,
    int settleWithin) {

  public CaseClock {
    words = List.copyOf(words);
  }

  public boolean isFor(String sourceSystem) {
    String source = sourceSystem.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> source.contains(word.toLowerCase(Locale.ROOT)));
  }
}

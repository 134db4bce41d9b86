package wagefund.ledger.warning.command;

import java.util.Map;
import java.util.Optional;

/**
 * When one thing that is watched turns yellow, orange or red.
 *
 * @param limits the limit of each colour in the unit of the code; a colour without one is not given
 */
public record Rule(WarningCode code, Map<Colour, Integer> limits) {

  public Rule {
    limits = Map.copyOf(limits);
  }

  /** The colour of a figure, the most pressing that its limits give; empty: no warning. */
  public Optional<Colour> colourOf(long measured) {
    return colourOfPart(measured, 1, 1);
  }

  /** The colour of a part of a whole, in percent, compared without rounding. */
  public Optional<Colour> colourOfPercent(long part, long whole) {
    return colourOfPart(part, 100, whole);
  }

  private Optional<Colour> colourOfPart(long measured, int times, long whole) {
    for (Colour colour : Colour.values()) {
      Integer limit = limits.get(colour);
      if (limit != null
          && isReached(
              Math.multiplyExact(measured, (long) times),
              Math.multiplyExact(whole, (long) limit))) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }

  private boolean isReached(long measured, long limit) {
    return switch (code.unit()) {
      case PERCENT_BELOW -> measured < limit;
      case DAYS_LEFT -> measured <= limit;
      case DAYS_WAITED, COUNT -> measured >= limit;
    };
  }
}

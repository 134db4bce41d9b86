package wagefund.ledger.pursuit.command;

import java.time.LocalDate;
import java.util.Map;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.Track;

/**
 * Where the pursuit of a claim stands.
 *
 * @param last the last step of each track
 * @param lastOn the day of the last step
 * @param fruitless whether an enforcement was ever terminated without result
 */
public record PursuitFacts(Map<Track, PursuitStep> last, LocalDate lastOn, boolean fruitless) {
  public static final PursuitFacts NONE = new PursuitFacts(Map.of(), LocalDate.MIN, false);

  public PursuitFacts {
    last = Map.copyOf(last);
  }

  public boolean stands(PursuitStep step) {
    return last.get(step.track()) == step;
  }
}

package wagefund.ledger.casefile.roster;

import java.util.List;
import wagefund.ledger.kernel.Malformed;

/**
 * A roster that was read without an error.
 *
 * @param roster what it says
 * @param warnings what an officer should look at, such as one card for two workers
 */
public record RosterReading(Roster roster, List<Malformed.Problem> warnings) {

  public RosterReading {
    warnings = List.copyOf(warnings);
  }
}

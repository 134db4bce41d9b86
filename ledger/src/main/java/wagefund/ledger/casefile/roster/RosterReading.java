package wagefund.ledger.casefile.roster;

import java.util.List;

/**
 * A roster that was read without an error.
 *
 * @param roster what it says
 * @param warnings what an officer should look at, such as one card for two workers
 */
public record RosterReading(Roster roster, List<RosterWarning> warnings) {

  public RosterReading {
    warnings = List.copyOf(warnings);
  }
}

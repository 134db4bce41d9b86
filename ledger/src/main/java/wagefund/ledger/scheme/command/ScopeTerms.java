package wagefund.ledger.scheme.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * For whom a scheme is there.
 *
 * @param sectors the sectors that it covers, all where it names none
 * @param governmentInvestedOnly whether only projects with government investment are covered
 * @param eligible the situations in which it helps: any one of these sets must be there in full;
 *     empty: the scheme does not say, and every situation will do
 * @param filedCaseRequired whether a filed case (立案) is required
 */
public record ScopeTerms(
    Set<Sector> sectors,
    boolean governmentInvestedOnly,
    List<Set<Situation>> eligible,
    boolean filedCaseRequired) {

  public ScopeTerms {
    sectors = Set.copyOf(sectors);
    eligible = eligible.stream().map(Set::copyOf).toList();
  }

  public static Set<Sector> allSectors() {
    return EnumSet.allOf(Sector.class);
  }

  /** Whether the scheme covers this sector; if not, the refusal is SECTOR_OUT_OF_SCOPE. */
  public boolean covers(Sector sector, boolean governmentInvested) {
    return sectors.contains(sector) && (governmentInvested || !governmentInvestedOnly);
  }

  /** Whether the scheme helps in this situation; if not, SITUATION_NOT_ELIGIBLE. */
  public boolean isEligible(Set<Situation> situations) {
    return eligible.isEmpty() || eligible.stream().anyMatch(situations::containsAll);
  }
}

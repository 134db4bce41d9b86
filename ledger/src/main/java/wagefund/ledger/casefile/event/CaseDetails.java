package wagefund.ledger.casefile.event;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/**
 * What is known of a case when it is opened.
 *
 * @param sourceSystem the system that reported it, at most 80 characters
 * @param externalRef its number there, at most 120 characters; one number opens one case
 * @param employer who owes the wages
 * @param contractor 总包单位, may be empty
 * @param project 项目, may be empty
 * @param region six-digit code or name of the district, as the scheme names it
 * @param sector the trade
 * @param governmentInvested whether it is a project with government investment
 * @param filed whether a case was filed (立案)
 * @param situations what has befallen, at least one
 */
public record CaseDetails(
    String sourceSystem,
    String externalRef,
    Employer employer,
    String contractor,
    String project,
    String region,
    Sector sector,
    boolean governmentInvested,
    boolean filed,
    Set<Situation> situations) {
  public CaseDetails {
    sourceSystem = Text.required(sourceSystem, 80, "sourceSystem");
    externalRef = Text.required(externalRef, 120, "externalRef");
    contractor = Text.optional(contractor, 200, "contractor");
    project = Text.optional(project, 200, "project");
    region = Text.required(region, 12, "region");
    if (situations.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "situations");
    }
    situations = Collections.unmodifiableSet(new TreeSet<>(situations));
  }
}

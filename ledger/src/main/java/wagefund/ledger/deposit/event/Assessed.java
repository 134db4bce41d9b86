package wagefund.ledger.deposit.event;

import java.util.List;
import wagefund.ledger.kernel.Money;

/**
 * What a deposit has to be, by which version of which scheme.
 *
 * @param required what all projects have to secure together
 * @param exempt 免存: an adjustment lifts the duty
 */
public record Assessed(
    String schemeId,
    int schemeVersion,
    List<AppliedAdjustment> adjustments,
    List<ProjectShare> projects,
    Money required,
    boolean exempt) {
  public Assessed {
    adjustments = List.copyOf(adjustments);
    projects = List.copyOf(projects);
  }
}

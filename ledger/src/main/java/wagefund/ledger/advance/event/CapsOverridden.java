package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.StoredAs;

/**
 * 超限审批: an advance was approved above its caps.
 *
 * @param level the level that the scheme names for it
 * @param document on what paper
 */
@StoredAs("CapsOverridden")
public record CapsOverridden(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    List<ExceededCap> caps,
    Role level,
    Document document,
    LocalDate on,
    String by,
    Instant at) {
  public CapsOverridden {
    caps = List.copyOf(caps);
  }
}

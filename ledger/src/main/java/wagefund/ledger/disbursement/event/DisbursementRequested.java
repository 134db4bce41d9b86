package wagefund.ledger.disbursement.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 用款申请: the arrears of a case are to be paid out of several sources, in the order of a scheme.
 *
 * @param fundId the fund whose scheme gives the order
 * @param outstanding what the workers were owed
 * @param decision the decision by which the employer has to pay
 */
@StoredAs("DisbursementRequested")
public record DisbursementRequested(
    DisbursementId disbursementId,
    CaseId caseId,
    FundId fundId,
    String schemeId,
    int schemeVersion,
    List<PlannedPart> parts,
    Money outstanding,
    String reason,
    List<String> evidence,
    Document decision,
    LocalDate on,
    String by,
    Instant at) {
  public DisbursementRequested {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }
}

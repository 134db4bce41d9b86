package wagefund.ledger.disbursement.command;

import java.util.List;
import wagefund.ledger.disbursement.event.PlannedPart;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Money;

/**
 * How a request is split.
 *
 * @param outstanding what the workers are owed
 * @param uncovered what no source is expected to pay
 */
public record DisbursementState(
    DisbursementId disbursementId, Money outstanding, List<PlannedPart> parts, Money uncovered) {

  public DisbursementState {
    parts = List.copyOf(parts);
  }
}

package wagefund.ledger.settlement.domain;

import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** How a line that arrived stands in the books now. */
record Booked(FundId fundId, CaseId caseId, Money amount, LocalDate on) {

  /** Whether a correction leaves the books of another fund or case touched. */
  boolean isElsewhere(Booked other) {
    return !fundId.equals(other.fundId) || !caseId.equals(other.caseId);
  }
}

package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/** Lays down the deposit anew, with other adjustments. */
public record ReassessDeposit(
    DepositId depositId,
    List<ClaimedAdjustment> adjustments,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public ReassessDeposit {
    adjustments = List.copyOf(adjustments);
  }
}

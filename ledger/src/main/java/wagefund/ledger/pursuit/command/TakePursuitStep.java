package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.pursuit.event.PursuitStep;

/**
 * Records a step of the pursuit of a claim.
 *
 * @param amount what was applied for or judged; empty: what is outstanding, where the step has one
 */
public record TakePursuitStep(
    ClaimId claimId,
    PursuitStep step,
    String authority,
    String caseNo,
    Optional<Money> amount,
    Optional<LocalDate> effectiveOn,
    String reason,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public TakePursuitStep {
    authority = Text.optional(authority, 200, "authority");
    caseNo = Text.optional(caseNo, 120, "caseNo");
    reason = Text.optional(reason, 400, "reason");
    amount.ifPresent(a -> a.requirePositive("amount"));
  }
}

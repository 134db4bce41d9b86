package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimRules;

/** Opens the claim of a fund on the debtor of a case. */
public record OpenClaim(
    @TargetAggregateIdentifier ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    ClaimDebtor debtor,
    Optional<LocalDate> dueOn,
    ClaimRules rules,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  @Override
  public Identifier createdId() {
    return claimId;
  }
}

package wagefund.ledger.recovery.event;

import java.time.Instant;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.StoredAs;

/** A claim arose in a case; so that what concerns the case finds all its claims. */
@StoredAs("CaseClaimListed")
public record CaseClaimListed(CaseClaimsId id, CaseId caseId, ClaimId claimId, Instant at) {}

package wagefund.ledger.pursuit.event;

import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;

/**
 * Whose claim stands in an estate.
 *
 * @param key names it within the estate
 * @param claimId the claim of a fund; empty: not a fund's
 * @param caseId whose workers, or the case of the claim; empty: other creditors
 */
public record EstateEntry(
    String key,
    EntryKind kind,
    String className,
    Optional<ClaimId> claimId,
    Optional<CaseId> caseId,
    Optional<FundId> fundId) {}

package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 追偿: the debtor owes the fund, from the first money that was paid.
 *
 * @param kind what the debtor is to the case; empty in claims that are older than this: the
 *     employer
 * @param person the worker, where the debtor is one
 * @param rules empty in claims that are older than these
 */
@StoredAs("ClaimOpened")
public record ClaimOpened(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    String debtorCode,
    Optional<LocalDate> dueOn,
    LocalDate on,
    String by,
    Instant at,
    Optional<DebtorKind> kind,
    Optional<PersonId> person,
    Optional<ClaimRules> rules) {

  public ClaimDebtor namedDebtor() {
    return new ClaimDebtor(kind.orElse(DebtorKind.EMPLOYER), debtor, debtorCode, person);
  }
}

package wagefund.ledger.writeoff.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 核销申请: a request to write off, as it stands.
 *
 * @param digest what its approvers sign
 * @param endedOn when it was written off, refused or taken back
 * @param document the paper of the approval; empty: not approved
 * @param round from 1; each change begins another, and voids the signatures before
 */
public record WriteOffRow(
    String id,
    String claimId,
    String caseId,
    String fundId,
    String debtor,
    Money amount,
    String reason,
    String schemeId,
    int schemeVersion,
    String status,
    String digest,
    String requester,
    LocalDate requestedOn,
    @Nullable LocalDate endedOn,
    String opinion,
    String document,
    int round) {}

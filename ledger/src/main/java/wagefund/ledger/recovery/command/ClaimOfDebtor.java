package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.ClaimId;

/**
 * The claim on which stands what was paid for a debtor.
 *
 * @param debtor who owes it now: the debtor may have changed since the advance was approved
 */
public record ClaimOfDebtor(ClaimId claimId, String debtor) {}

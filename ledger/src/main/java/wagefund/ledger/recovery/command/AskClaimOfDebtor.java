package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.recovery.event.ClaimDebtor;

/**
 * Asks on which claim stands what is paid for a debtor, and who owes it now; answered with {@link
 * ClaimOfDebtor}, whether or not the claim has arisen yet.
 */
public record AskClaimOfDebtor(CaseId caseId, FundId fundId, ClaimDebtor debtor) {}

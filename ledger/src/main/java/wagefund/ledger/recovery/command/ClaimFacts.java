package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** What is owed on a claim. */
public record ClaimFacts(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    Money paid,
    Money recovered,
    Money outstanding) {}

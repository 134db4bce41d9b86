package wagefund.ledger.casefile.view;

import wagefund.ledger.kernel.Money;

/** What the debtor of a case owes one fund. */
public record CaseClaimRow(
    String id,
    String fundId,
    String debtor,
    String status,
    Money paid,
    Money recovered,
    Money outstanding) {}

package wagefund.ledger.advance.command;

import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.kernel.Digest;

/** What the payment of an advance needs to know. */
public record AdvanceFacts(
    AdvanceTerms terms,
    Digest approvedDigest,
    AdvanceStatus status,
    String debtor,
    String debtorCode) {}

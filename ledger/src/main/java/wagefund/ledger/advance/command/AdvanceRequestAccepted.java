package wagefund.ledger.advance.command;

import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** An advance was requested or amended; the digest is what the officers sign. */
public record AdvanceRequestAccepted(
    AdvanceId advanceId, FundId fundId, Digest digest, Money total) {}

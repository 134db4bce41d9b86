package wagefund.ledger.advance.command;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.kernel.Digest;

/**
 * What the payment of an advance needs to know.
 *
 * @param validUntil the last day on which it may still be decided or paid; empty: no limit
 * @param agreementMissing whether its payment waits for an agreement that is not there
 */
public record AdvanceFacts(
    AdvanceTerms terms,
    Digest approvedDigest,
    AdvanceStatus status,
    String debtor,
    String debtorCode,
    Optional<LocalDate> validUntil,
    boolean agreementMissing) {}

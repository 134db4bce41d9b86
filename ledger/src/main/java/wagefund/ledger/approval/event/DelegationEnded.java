package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.StoredAs;

/** A delegation ended before its last day; from this day on it gives no right. */
@StoredAs("DelegationEnded")
public record DelegationEnded(
    DelegateId delegateId, int number, String delegator, LocalDate on, String by, Instant at) {}

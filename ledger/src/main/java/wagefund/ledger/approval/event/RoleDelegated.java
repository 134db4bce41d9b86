package wagefund.ledger.approval.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.StoredAs;

/**
 * 授权: an officer lets another sign for him from one day to another, both included.
 *
 * @param number counts what one delegate was given, from 1
 * @param by who delegates
 */
@StoredAs("RoleDelegated")
public record RoleDelegated(
    DelegateId delegateId,
    int number,
    Role role,
    LocalDate from,
    LocalDate until,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}

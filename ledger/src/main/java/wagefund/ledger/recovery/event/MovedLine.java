package wagefund.ledger.recovery.event;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** The part of a paid line for which another debtor owes from now on. */
public record MovedLine(
    String reference,
    int lineNo,
    PersonId person,
    Money amount,
    LocalDate paidOn,
    Optional<LocalDate> dueOn) {}

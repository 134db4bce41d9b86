package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** What was proposed was refused, or taken back by who proposed it; nothing has left. */
@StoredAs("PayrollDropped")
public record PayrollDropped(
    WageAccountId accountId,
    PayrollId payrollId,
    String opinion,
    LocalDate on,
    String by,
    Instant at) {}

package wagefund.ledger.recovery.event;

import java.time.YearMonth;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What the employer paid one worker for one wage month.
 *
 * @param settled what was still owed of the month
 * @param beyond what was paid beyond that
 */
public record EmployerPaidLine(
    int lineNo, PersonId person, YearMonth month, Money amount, Money settled, Money beyond) {}

package wagefund.ledger.casefile.event;

import java.time.YearMonth;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** A part of one wage month of one worker that is paid. */
public record SettledMonth(PersonId person, YearMonth month, Money amount) {}

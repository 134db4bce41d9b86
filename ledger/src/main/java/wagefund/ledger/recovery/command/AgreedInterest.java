package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import wagefund.ledger.recovery.event.ClaimInterest;

/** How interest is reckoned from a day on, until the next such day. */
public record AgreedInterest(LocalDate since, ClaimInterest interest) {}

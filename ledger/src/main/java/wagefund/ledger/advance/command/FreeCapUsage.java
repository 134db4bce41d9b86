package wagefund.ledger.advance.command;

import java.util.List;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.PersonId;

/** Gives back the caps that cancelled lines had used. */
public record FreeCapUsage(AdvanceId advanceId, List<PersonId> people) {}

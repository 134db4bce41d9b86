package wagefund.ledger.journal.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;

/**
 * Has a fund booked by posting rules from a day on.
 *
 * @param content the rules, a posting profile in YAML
 */
public record AdoptPostingProfile(
    FundId fundId,
    String content,
    LocalDate effectiveFrom,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}

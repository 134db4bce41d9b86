package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;

/** Has a fund booked by rules that were read and found right. */
public record NotePostingProfile(
    @TargetAggregateIdentifier FundId fundId,
    String profile,
    String version,
    LocalDate effectiveFrom,
    String content,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}

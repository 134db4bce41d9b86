package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;

/** Says what a special fund is for, on the authority of a document. */
public record EarmarkFund(
    @TargetAggregateIdentifier FundId fundId,
    Earmark earmark,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}

package wagefund.ledger.approval.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.DelegateId;

/** Asks for whom an officer may sign on a day; answered with {@link Delegated}. */
public record AskDelegations(@TargetAggregateIdentifier DelegateId delegateId, LocalDate on) {}

package wagefund.ledger.recovery.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.WorkerShare;

/** Takes the fund's share of a divided receipt off the claim. */
public record TakeReceipt(
    @TargetAggregateIdentifier ClaimId claimId,
    RecordReceipt receipt,
    AllocationMethod method,
    String methodBy,
    Money toFund,
    Money toWrittenOff,
    Money toWorkers,
    Money beyond,
    List<WorkerShare> shares,
    Money costs,
    Money interest,
    Money forOthers) {}

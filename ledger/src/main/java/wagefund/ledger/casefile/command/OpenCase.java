package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.WorkerArrears;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/** Opens a case for people that the vault knows. */
public record OpenCase(
    @TargetAggregateIdentifier CaseId caseId,
    CaseDetails details,
    List<WorkerArrears> workers,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {
  public OpenCase {
    workers = List.copyOf(workers);
    if (workers.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "workers");
    }
  }

  @Override
  public Identifier createdId() {
    return caseId;
  }
}

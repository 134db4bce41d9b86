package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.StoredAs;

/** A case was opened, with everything that is claimed in it. */
@StoredAs("CaseOpened")
public record CaseOpened(
    CaseId caseId,
    CaseDetails details,
    List<WorkerArrears> workers,
    LocalDate on,
    String by,
    Instant at) {}

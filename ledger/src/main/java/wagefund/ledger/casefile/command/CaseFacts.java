package wagefund.ledger.casefile.command;

import java.util.List;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.kernel.CaseId;

/** What is claimed and settled in a case. */
public record CaseFacts(
    CaseId caseId, CaseDetails details, List<WorkerClaim> workers, CaseFigures figures) {}

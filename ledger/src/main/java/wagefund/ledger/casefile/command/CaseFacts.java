package wagefund.ledger.casefile.command;

import java.util.List;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.casefile.event.ExhaustedSources;
import wagefund.ledger.kernel.CaseId;

/**
 * What is claimed and settled in a case.
 *
 * @param exhausted the sources of money of which a record shows that they can pay nothing more
 */
public record CaseFacts(
    CaseId caseId,
    CaseDetails details,
    List<WorkerClaim> workers,
    CaseFigures figures,
    ExhaustedSources exhausted) {
  public CaseFacts {
    workers = List.copyOf(workers);
  }
}

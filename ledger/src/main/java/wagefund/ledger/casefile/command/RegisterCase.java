package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/**
 * Opens a case on the request of a case system or a clerk, for people that the vault may not know
 * yet. It carries personal data and is never stored.
 */
public record RegisterCase(
    CaseId caseId,
    CaseDetails details,
    List<ClaimingWorker> workers,
    LocalDate on,
    Actor by,
    Instant at) {

  public RegisterCase {
    workers = List.copyOf(workers);
    if (workers.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "workers");
    }
  }

  /** The id of the case that an external reference opens; one reference, one case. */
  public static CaseId idOf(String sourceSystem, String externalRef) {
    return new CaseId("c-" + Digest.of(sourceSystem + "\n" + externalRef).hex().substring(0, 32));
  }
}

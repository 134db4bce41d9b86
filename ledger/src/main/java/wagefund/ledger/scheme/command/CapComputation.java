package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;

/**
 * How much may be advanced, and why.
 *
 * @param schemeId the scheme that was in force
 * @param version the version of it
 * @param digest the digest of its file
 * @param on the date of the decision
 * @param caps every cap of the scheme that applied, in the order of the file, then the ledger's own
 *     {@code outstanding}
 * @param workers one for each worker asked about, in the same order
 * @param total the most for the case: exactly the sum of the workers' limits
 * @param rule the cap that set the total: a cap on the case, or the worker's cap with the lowest
 *     sum; {@code several} where different caps bound different workers
 * @param reference the reference data that were used
 */
public record CapComputation(
    String schemeId,
    int version,
    Digest digest,
    LocalDate on,
    List<CapFigure> caps,
    List<WorkerCap> workers,
    Money total,
    String rule,
    List<ReferenceFigure> reference) {

  public CapComputation {
    caps = List.copyOf(caps);
    workers = List.copyOf(workers);
    reference = List.copyOf(reference);
  }
}

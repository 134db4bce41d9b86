package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.SchemeBookId;

/**
 * Asks how much may be advanced. The answer is a {@link CapComputation}; rejected with {@code
 * NO_SCHEME_IN_FORCE}, {@code REFERENCE_MISSING} or {@code CAP_LEFT_OPEN}. Nothing is recorded.
 * Scope and eligibility are not judged here: see {@link SchemeTerms#scope()}.
 *
 * @param on the date of the decision; it chooses the version of the scheme and the reference data
 * @param requestedOn the date of the request, from which some caps count months back
 * @param region the region whose reference data apply, a name as the scheme file writes it
 * @param sector the trade, for caps that hold in some sectors only
 * @param situations what has befallen, for caps that hold in some situations only
 * @param workers one to 50,000 workers, each once
 * @param fundAvailable what the fund can still commit
 */
public record ComputeCaps(
    @TargetAggregateIdentifier SchemeBookId schemeBookId,
    LocalDate on,
    LocalDate requestedOn,
    String region,
    Sector sector,
    Set<Situation> situations,
    List<ClaimedWorker> workers,
    Money fundAvailable) {

  /** The most workers of one computation. */
  public static final int WORKER_LIMIT = 50_000;

  public ComputeCaps {
    situations = Set.copyOf(situations);
    workers = List.copyOf(workers);
    if (workers.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "workers");
    }
    if (workers.size() > WORKER_LIMIT) {
      throw new Malformed(KernelError.LIST_TOO_LONG, Facts.of("limit", WORKER_LIMIT), "workers");
    }
    requireEachOnce(workers);
  }

  private static void requireEachOnce(List<ClaimedWorker> workers) {
    Set<PersonId> seen = new HashSet<>();
    for (int i = 0; i < workers.size(); i++) {
      if (!seen.add(workers.get(i).personId())) {
        throw new Malformed(
            SchemeError.WORKER_TWICE,
            Facts.of("personId", workers.get(i).personId()),
            "workers[" + i + "].personId");
      }
    }
  }
}

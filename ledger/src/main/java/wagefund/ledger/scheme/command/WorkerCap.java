package wagefund.ledger.scheme.command;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What may still be advanced to one worker.
 *
 * @param limit the most that the worker may get now
 * @param rule the cap that bound; for a share of a cap on the case, the name of that cap
 * @param ownLimit the limit by the worker's own caps, before any cap on the case
 * @param ownRule the worker's own cap that bound
 * @param outstanding what is still owed to the worker; not even an override goes above it
 */
public record WorkerCap(
    PersonId personId,
    Money limit,
    String rule,
    Money ownLimit,
    String ownRule,
    Money outstanding) {}

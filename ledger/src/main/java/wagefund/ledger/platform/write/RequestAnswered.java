package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.StoredAs;

/**
 * 已答复: a request with an idempotency key was accepted and wrote no event of its own, such as a
 * statement of the bank that was known already; this one keeps its key (ADR 0033).
 *
 * @param command what was asked for, by the name of its command
 */
@StoredAs("RequestAnswered")
public record RequestAnswered(String command) {}

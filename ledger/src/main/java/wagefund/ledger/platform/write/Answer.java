package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.Outcome;

/**
 * What became of a command, after its transaction was committed.
 *
 * @param outcome accepted with its answer, or rejected with nothing done
 * @param position the id of the last event written, for reading one's own writes; empty where
 *     nothing was written
 * @param replayed whether the effect had been there before, by the same idempotency key
 */
public record Answer(Outcome outcome, String position, boolean replayed) {}

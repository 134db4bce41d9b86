package wagefund.ledger.scheme.command;

/** Whether a cap limits each worker by himself or the case as a whole. */
public enum CapLevel {
  WORKER,
  CASE
}

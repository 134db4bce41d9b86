package wagefund.ledger.pursuit.event;

/** Whose claim stands in an estate. */
public enum EntryKind {
  /** A claim of a fund. */
  FUND,
  /** What the workers of a case are themselves still owed. */
  WORKERS,
  /** Other creditors of a class. */
  OTHERS
}

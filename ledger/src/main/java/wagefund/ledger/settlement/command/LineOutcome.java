package wagefund.ledger.settlement.command;

/** What the bank says of a line. */
public enum LineOutcome {
  SUCCEEDED,
  RETURNED
}

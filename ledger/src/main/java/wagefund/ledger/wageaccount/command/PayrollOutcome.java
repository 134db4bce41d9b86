package wagefund.ledger.wageaccount.command;

/** What the bank says of a line of a payroll. */
public enum PayrollOutcome {
  SUCCEEDED,
  RETURNED
}

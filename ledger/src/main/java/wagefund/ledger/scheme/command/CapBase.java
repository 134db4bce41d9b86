package wagefund.ledger.scheme.command;

/** Which arrears a cap is reckoned on. */
public enum CapBase {
  /** The arrears as they were at first. */
  ORIGINAL,
  /** What was left after the employer, the deposit and the project wage account had paid. */
  AFTER_DEPOSIT,
  /** None: the cap does not look at arrears. */
  NONE
}

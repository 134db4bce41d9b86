package wagefund.ledger.kernel;

/** Names one payroll of a wage account. */
public record PayrollId(String value) implements Identifier {

  public PayrollId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

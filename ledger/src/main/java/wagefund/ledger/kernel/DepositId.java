package wagefund.ledger.kernel;

/** Names one wage deposit (工资保证金). */
public record DepositId(String value) implements Identifier {

  public DepositId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "deposit/" + value;
  }
}

package wagefund.ledger.kernel;

/** Names one fund. */
public record FundId(String value) implements Identifier {

  public FundId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "fund/" + value;
  }
}

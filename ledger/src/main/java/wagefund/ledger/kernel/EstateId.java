package wagefund.ledger.kernel;

/** Names the bankruptcy of one employer. */
public record EstateId(String value) implements Identifier {

  public EstateId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "estate/" + value;
  }
}

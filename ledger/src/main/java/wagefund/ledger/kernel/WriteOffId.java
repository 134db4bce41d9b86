package wagefund.ledger.kernel;

/** Names one request to write off. */
public record WriteOffId(String value) implements Identifier {

  public WriteOffId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "write-off/" + value;
  }
}

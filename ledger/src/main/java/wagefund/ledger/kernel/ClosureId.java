package wagefund.ledger.kernel;

/** Names one closing of posting after a check that found a difference. */
public record ClosureId(String value) implements Identifier {

  public ClosureId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "closure/" + value;
  }
}

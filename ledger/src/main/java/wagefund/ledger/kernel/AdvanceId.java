package wagefund.ledger.kernel;

/** Names one advance. */
public record AdvanceId(String value) implements Identifier {

  public AdvanceId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "advance/" + value;
  }
}

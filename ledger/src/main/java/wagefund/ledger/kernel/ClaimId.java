package wagefund.ledger.kernel;

/** Names one recovery claim. */
public record ClaimId(String value) implements Identifier {

  public ClaimId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "claim/" + value;
  }
}

package wagefund.ledger.kernel;

/** Names one payment batch. */
public record BatchId(String value) implements Identifier {

  public BatchId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "batch/" + value;
  }
}

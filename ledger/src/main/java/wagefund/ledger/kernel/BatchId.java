package wagefund.ledger.kernel;

/** Names one payment batch. */
public record BatchId(String value) implements Identifier {

  public BatchId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

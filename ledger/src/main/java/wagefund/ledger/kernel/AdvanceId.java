package wagefund.ledger.kernel;

/** Names one advance. */
public record AdvanceId(String value) implements Identifier {

  public AdvanceId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

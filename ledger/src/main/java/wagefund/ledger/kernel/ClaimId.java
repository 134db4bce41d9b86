package wagefund.ledger.kernel;

/** Names one recovery claim. */
public record ClaimId(String value) implements Identifier {

  public ClaimId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

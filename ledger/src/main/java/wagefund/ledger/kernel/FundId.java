package wagefund.ledger.kernel;

/** Names one fund. */
public record FundId(String value) implements Identifier {

  public FundId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

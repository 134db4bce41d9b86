package wagefund.ledger.kernel;

/** Names one wage account. */
public record WageAccountId(String value) implements Identifier {

  public WageAccountId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "wage-account/" + value;
  }
}

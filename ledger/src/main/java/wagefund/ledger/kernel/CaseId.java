package wagefund.ledger.kernel;

/** Names one arrears case. */
public record CaseId(String value) implements Identifier {

  public CaseId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "case/" + value;
  }
}

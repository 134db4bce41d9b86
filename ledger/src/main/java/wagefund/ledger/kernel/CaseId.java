package wagefund.ledger.kernel;

/** Names one arrears case. */
public record CaseId(String value) implements Identifier {

  public CaseId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

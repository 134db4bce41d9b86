package wagefund.ledger.kernel;

/** Names a request that is paid out of several sources. */
public record DisbursementId(String value) implements Identifier {

  public DisbursementId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "disbursement/" + value;
  }
}

package wagefund.ledger.kernel;

/** Names the pursuit of one claim. */
public record PursuitId(String value) implements Identifier {

  public PursuitId {
    Identifier.require(value);
  }

  /** The one pursuit of a claim. */
  public static PursuitId of(ClaimId claim) {
    return new PursuitId(claim.value());
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "pursuit/" + value;
  }
}

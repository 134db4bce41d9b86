package wagefund.ledger.kernel;

/** Names one person; who it is, only the vault knows. */
public record PersonId(String value) implements Identifier {

  public PersonId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

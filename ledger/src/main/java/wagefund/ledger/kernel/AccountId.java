package wagefund.ledger.kernel;

/** Names one bank account of a person; its number, only the vault knows. */
public record AccountId(String value) implements Identifier {

  public AccountId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package wagefund.ledger.kernel;

/** The officer to whom others delegate, by user name. */
public record DelegateId(String value) implements Identifier {

  public DelegateId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return "delegate/" + value;
  }
}

package wagefund.ledger.kernel;

/** Names one receipt of money. */
public record ReceiptId(String value) implements Identifier {

  public ReceiptId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

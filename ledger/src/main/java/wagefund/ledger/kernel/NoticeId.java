package wagefund.ledger.kernel;

/** Names one payment notice (支付通知书). */
public record NoticeId(String value) implements Identifier {

  public NoticeId {
    Identifier.require(value);
  }

  /** The name among all aggregates, which share one store: kind and value. */
  @Override
  public String toString() {
    return "notice/" + value;
  }
}

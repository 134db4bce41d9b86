package wagefund.ledger.kernel;

/** Names the approval of one subject, such as an advance. */
public record ApprovalId(String value) implements Identifier {

  public ApprovalId {
    Identifier.require(value);
  }

  public static ApprovalId of(Identifier subject) {
    return new ApprovalId("approval:" + subject.value());
  }

  @Override
  public String toString() {
    return value;
  }
}

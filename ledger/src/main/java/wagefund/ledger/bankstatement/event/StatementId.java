package wagefund.ledger.bankstatement.event;

import wagefund.ledger.kernel.Identifier;

/** Names one bank statement: the same file names the same. */
public record StatementId(String value) implements Identifier {

  public StatementId {
    Identifier.require(value);
  }

  @Override
  public String toString() {
    return "bank-statement/" + value;
  }
}

package wagefund.ledger.kernel;

/** 借 or 贷: the side of an entry, never a sign. */
public enum Side {
  DEBIT,
  CREDIT
}

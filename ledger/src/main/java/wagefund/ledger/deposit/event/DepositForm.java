package wagefund.ledger.deposit.event;

/** In which form a deposit is given. */
public enum DepositForm {
  /** 现金: in the contractor's own supervised account, never in ours. */
  CASH,
  /** 银行保函: a face value, never cash. */
  GUARANTEE,
  /** 担保公司保函或保证保险. */
  INSURANCE
}

package wagefund.ledger.deposit.event;

/** Why a payment notice cannot be paid, or not in full. */
public enum Impossibility {
  /** 银行拒付. */
  BANK_REFUSED,
  /** 保函已过期. */
  GUARANTEE_EXPIRED,
  /** 账户被冻结. */
  ACCOUNT_FROZEN,
  /** 其他原因. */
  OTHER
}

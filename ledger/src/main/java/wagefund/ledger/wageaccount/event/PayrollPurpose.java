package wagefund.ledger.wageaccount.event;

/** What a payment out of a wage account is for. */
public enum PayrollPurpose {
  /** 当月工资 */
  WAGES,
  /** 清偿案件欠薪: the arrears of a case. */
  ARREARS
}

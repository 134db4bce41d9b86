package wagefund.ledger.recovery.event;

/** How money came back. */
public enum ReceiptChannel {
  /** 法院执行 */
  COURT,
  /** 银行转账 */
  BANK,
  /** 以物抵债 */
  IN_KIND,
  /** 抵销 */
  SET_OFF,
  /** 破产分配 */
  BANKRUPTCY
}

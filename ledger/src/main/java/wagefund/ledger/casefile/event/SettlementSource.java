package wagefund.ledger.casefile.event;

/** Who paid a part of the arrears. */
public enum SettlementSource {
  /** 用人单位 */
  EMPLOYER,
  /** 工资保证金 */
  DEPOSIT,
  /** 垫付 */
  ADVANCE,
  /** 法院等其他途径: through a court or another way. */
  OTHER
}

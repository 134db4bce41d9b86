package wagefund.ledger.recovery.event;

/** What a debtor is to the case. */
public enum DebtorKind {
  /** 用人单位 */
  EMPLOYER,
  /** 总包单位 */
  GENERAL_CONTRACTOR,
  /** 分包单位 */
  SUBCONTRACTOR,
  /** 建设单位 */
  PROJECT_OWNER,
  /** 物业出租方 */
  PROPERTY_OWNER,
  /** 劳动者: who was paid twice. */
  WORKER,
  /** 其他 */
  OTHER
}

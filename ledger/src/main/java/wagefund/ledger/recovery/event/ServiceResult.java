package wagefund.ledger.recovery.event;

/** What came of serving a notice. */
public enum ServiceResult {
  /** 已送达 */
  SERVED,
  /** 拒收 */
  REFUSED,
  /** 退回 */
  RETURNED
}

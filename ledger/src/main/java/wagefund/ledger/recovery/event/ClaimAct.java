package wagefund.ledger.recovery.event;

/** What restarts the limitation of a claim. */
public enum ClaimAct {
  /** 催收 */
  DEMAND,
  /** 债务人确认 */
  ACKNOWLEDGEMENT,
  /** 部分履行 */
  PART_PAYMENT,
  /** 起诉或仲裁 */
  SUIT,
  /** 申请强制执行 */
  ENFORCEMENT_APPLICATION
}

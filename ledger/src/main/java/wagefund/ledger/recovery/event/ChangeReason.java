package wagefund.ledger.recovery.event;

/** Why another debtor owes. */
public enum ChangeReason {
  /** 更名 */
  RENAMED,
  /** 合并、分立等承继 */
  SUCCESSION,
  /** 债务承担 */
  ASSUMED,
  /** 裁判或行政决定 */
  DECISION,
  /** 通知送达前用人单位已直接支付 */
  PAID_BEFORE_NOTICE,
  /** 垫付到账前已获清偿 */
  PAID_BEFORE_ADVANCE;

  /** Whether the new debtor is bound by what was served on the old one. */
  public boolean bindsToNotices() {
    return this == RENAMED || this == SUCCESSION;
  }
}

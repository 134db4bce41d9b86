package wagefund.ledger.pursuit.event;

/** A way in which a claim is pursued; each goes on by itself. */
public enum Track {
  /** 诉讼 */
  LITIGATION,
  /** 强制执行 */
  ENFORCEMENT,
  /** 涉嫌犯罪移送 */
  CRIMINAL,
  /** 联合惩戒名单 */
  LISTING,
  /** 破产 */
  BANKRUPTCY
}

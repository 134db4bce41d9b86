package wagefund.ledger.recovery.event;

/** How a notice was served. */
public enum ServiceMethod {
  /** 直接送达 */
  DIRECT,
  /** 留置送达 */
  LEFT,
  /** 邮寄送达 */
  MAIL,
  /** 电子送达 */
  ELECTRONIC,
  /** 委托或转交送达 */
  THROUGH_OTHERS,
  /** 公告送达 */
  PUBLIC
}

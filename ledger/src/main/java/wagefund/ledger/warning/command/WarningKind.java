package wagefund.ledger.warning.command;

/** What a warning is about. */
public enum WarningKind {
  /** 资金 */
  FUND,
  /** 案件 */
  CASE,
  /** 垫付 */
  ADVANCE,
  /** 追偿 */
  RECOVERY,
  /** 工作日历 */
  CALENDAR
}

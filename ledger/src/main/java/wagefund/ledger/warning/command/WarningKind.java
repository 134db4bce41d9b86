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
  /** 工资保证金 */
  DEPOSIT,
  /** 工资专用账户 */
  WAGE_ACCOUNT,
  /** 工作日历 */
  CALENDAR,
  /** 账务 */
  BOOKS
}

package wagefund.ledger.scheme.command;

/** Where the money for unpaid wages can come from. */
public enum MoneySource {
  /** 工资保证金 or its letter of guarantee. */
  WAGE_DEPOSIT,
  /** 农民工工资专用账户. */
  PROJECT_WAGE_ACCOUNT,
  /** 欠薪应急周转金. */
  EMERGENCY_FUND,
  /** 专项资金. */
  SPECIAL_FUND
}

package wagefund.ledger.warning.command;

/** Each thing that is watched; the name of the constant is its code and never changes. */
public enum WarningCode {
  FUND_BELOW_FLOOR(
      WarningKind.FUND, Unit.PERCENT_BELOW, "可用余额接近或低于底线", "Available is near or below the floor"),
  FUND_RUNS_OUT(WarningKind.FUND, Unit.DAYS_LEFT, "按当前垫付速度即将用尽", "The fund runs out at this pace"),
  CASE_TO_ACCEPT(WarningKind.CASE, Unit.DAYS_LEFT, "线索受理时限", "A case is to be accepted"),
  CASE_TO_CONTACT(
      WarningKind.CASE, Unit.DAYS_LEFT, "联系当事人时限", "Those concerned are to be contacted"),
  CASE_TO_SETTLE(WarningKind.CASE, Unit.DAYS_LEFT, "案件办结时限", "A case is to be settled"),
  CASE_SUPERVISED(WarningKind.CASE, Unit.DAYS_LEFT, "挂牌督办时限", "A supervised case is to be settled"),
  ADVANCE_STAGE_DUE(
      WarningKind.ADVANCE, Unit.DAYS_LEFT, "审批环节时限", "A stage of approval is to be decided"),
  ADVANCE_NOT_RELEASED(
      WarningKind.ADVANCE, Unit.DAYS_WAITED, "已批准未支付", "Approved and not released"),
  ADVANCE_IN_TRANSIT(
      WarningKind.ADVANCE, Unit.DAYS_WAITED, "支付后未登记银行回执", "Sent, and no word from the bank"),
  ADVANCE_RETURNED_LINES(WarningKind.ADVANCE, Unit.DAYS_WAITED, "退票未处理", "Returned payments wait"),
  RECOVERY_DUE(WarningKind.RECOVERY, Unit.DAYS_LEFT, "追偿到期", "A claim is due"),
  RECOVERY_LIMITATION(
      WarningKind.RECOVERY, Unit.DAYS_LEFT, "追偿诉讼时效", "The limitation of a claim comes near"),
  NOTICE_BANK_DUE(WarningKind.DEPOSIT, Unit.DAYS_LEFT, "银行支付保证金时限", "The bank is to pay a notice"),
  DEPOSIT_REPLENISH_DUE(
      WarningKind.DEPOSIT, Unit.DAYS_LEFT, "保证金补足时限", "A deposit is to be replenished"),
  GUARANTEE_EXPIRES(WarningKind.DEPOSIT, Unit.DAYS_LEFT, "保函即将到期", "A guarantee expires"),
  WAGE_ACCOUNT_LOW(WarningKind.WAGE_ACCOUNT, Unit.PERCENT_BELOW, "专户余额不足", "A wage account is low"),
  WAGE_ACCOUNT_MISSED(
      WarningKind.WAGE_ACCOUNT, Unit.COUNT, "专户漏拨或漏发月份", "A wage account missed months"),
  CALENDAR_TO_LOAD(
      WarningKind.CALENDAR, Unit.DAYS_LEFT, "缺少下一年度工作日历", "The next year's calendar is missing"),
  POSTING_CLOSED(WarningKind.BOOKS, Unit.DAYS_WAITED, "核对发现差异，记账已暂停", "A check closed posting");

  private final WarningKind kind;
  private final Unit unit;
  private final String zh;
  private final String en;

  WarningCode(WarningKind kind, Unit unit, String zh, String en) {
    this.kind = kind;
    this.unit = unit;
    this.zh = zh;
    this.en = en;
  }

  public WarningKind kind() {
    return kind;
  }

  public Unit unit() {
    return unit;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}

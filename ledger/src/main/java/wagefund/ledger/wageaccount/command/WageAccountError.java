package wagefund.ledger.wageaccount.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a wage account refuses. */
public enum WageAccountError implements ErrorCode {
  DAY_OF_MONTH_UNREADABLE(400, "每月日期应为 1 至 31：{value}", "A day of the month is 1 to 31: {value}"),
  PAYROLL_MONTH_DIFFERS(
      400,
      "工资表第 {line} 行的月份为 {month}，应为本次发放月份 {expected}",
      "Line {line} of the wage sheet is for {month}; this payroll is for {expected}"),
  PAYROLL_LINE_TWICE(400, "第 {line} 行重复", "Line {line} stands twice"),
  WAGE_ACCOUNT_ROLE_NEEDED(403, "办理此事项需要下列角色之一：{roles}", "This needs one of these roles: {roles}"),
  PAYROLL_UNKNOWN(
      404,
      "该专户没有待办的发放批次 {payroll}，或该批次已办结",
      "The account has no payroll {payroll} that is still open"),
  PAYROLL_LINE_UNKNOWN(
      404, "发放批次中没有第 {line} 行，或该行已办结", "The payroll has no line {line} that is still open"),
  WAGE_ACCOUNT_CLOSED(409, "工资专用账户已销户", "The wage account is closed"),
  WAGE_ACCOUNT_SHORT(
      409,
      "专户余额不足：需要 {needed} 元，余额 {balance} 元，尚缺 {shortfall} 元",
      "The wage account holds too little: {needed} yuan needed, {balance} there, {shortfall} short"),
  WAGE_ACCOUNT_BUSY(
      409,
      "尚有 {open} 个发放批次未办结，不能销户",
      "{open} payrolls are still open: the account cannot be closed"),
  WAGE_ACCOUNT_NOT_EMPTY(
      409,
      "专户尚有余额 {balance} 元，销户须说明余额去向",
      "The account still holds {balance} yuan: say where it went"),
  WAGE_ACCOUNT_OF_ANOTHER(
      409,
      "专户属于 {holder}，案件的用人单位为 {employer}、总包单位为 {contractor}，不能用他人专户清偿",
      "The account belongs to {holder}; the case is about {employer} with the contractor {contractor}: another's account cannot pay it"),
  CARD_FOR_SEVERAL_WORKERS(
      409,
      "第 {line} 行与第 {first} 行的银行卡相同（{card}）：工资须发至本人银行卡",
      "Lines {first} and {line} have one card ({card}): wages go to each worker's own card"),
  CARD_OF_ANOTHER_WORKER(
      409,
      "第 {line} 行的银行卡已登记为他人所有：工资须发至本人银行卡",
      "The card of line {line} is known as another worker's: wages go to each worker's own card"),
  PAYROLL_PROPOSED_ALREADY(409, "发放批次 {payroll} 已提交", "The payroll {payroll} was proposed already"),
  PAYROLL_WRONG_STATE(
      409, "发放批次当前状态为“{status}”，不能办理此操作", "The payroll is “{status}”: this cannot be done"),
  PAYROLL_DIGEST_DIFFERS(
      409,
      "确认内容与提交内容不一致，请重新核对工资表",
      "What is confirmed is not what was proposed: look at the wage sheet again"),
  CONFIRMER_IS_PROPOSER(
      409, "提交与确认不得为同一人：{officer}", "Whoever proposed a payroll may not confirm it: {officer}"),
  PAYROLL_LINE_WRONG_STATE(
      409, "第 {line} 行当前状态为“{status}”，不能办理此操作", "Line {line} is “{status}”: this cannot be done"),
  PAYER_IS_CORRECTOR(
      409,
      "更正账户与再次发放不得为同一人：{officer}",
      "Whoever corrected the card may not pay the line again: {officer}"),
  NOTHING_TO_PAY_FROM_ACCOUNT(
      409,
      "无可支付：专户可用 {balance} 元，案件尚欠 {outstanding} 元",
      "There is nothing to pay: the account holds {balance} yuan, the case is owed {outstanding}"),
  REASON_NOT_TO_DRAW_NEEDED(
      409,
      "专户尚有余额 {balance} 元，须说明不能动用的原因",
      "The account still holds {balance} yuan: say why it cannot be used");

  private final int status;
  private final String zh;
  private final String en;

  WageAccountError(int status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}

package wagefund.ledger.deposit.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why an act on a wage deposit or on a payment notice is refused. */
public enum DepositError implements ErrorCode {
  DEPOSIT_ROLE_NEEDED(
      403,
      "办理保证金此项业务需要以下角色之一：{roles}",
      "This act on a wage deposit needs one of the roles {roles}"),
  DEPOSIT_OFFICER_HAS_ACTED(
      403,
      "{officer} 已办理同一事项的其他环节，请由他人办理",
      "{officer} has acted on the same matter already: somebody else has to do this"),
  DEPOSIT_TERMS_NOT_STATED(
      409,
      "实施方案 {scheme} 未规定工资保证金，请采用含 deposit 部分的方案",
      "The scheme {scheme} says nothing of wage deposits: adopt one with a section deposit"),
  DEPOSIT_RATE_NOT_STATED(
      409,
      "实施方案 {scheme} 未规定合同额 {contractSum} 元、行业 {sector} 的比例",
      "The scheme {scheme} has no rate for a contract of {contractSum} yuan in the sector {sector}"),
  ADJUSTMENT_UNKNOWN(
      409,
      "实施方案 {scheme} 没有名为 {name} 的调整；可用：{allowed}",
      "The scheme {scheme} has no adjustment {name}. It has: {allowed}"),
  ADJUSTMENT_TWICE(409, "同一调整只能主张一次：{name}", "The adjustment is claimed twice: {name}"),
  ENTERPRISE_LEVEL_NOT_ALLOWED(
      409,
      "该保证金只能覆盖一个项目：请按项目分别核定",
      "This deposit can cover one project only: require one for each project"),
  PROJECT_TWICE(409, "项目已在该保证金中：{project}", "The project is in this deposit already: {project}"),
  PROJECT_NOT_COVERED(
      409,
      "该保证金不覆盖 {contractor} 的项目 {project}；覆盖：{covered}",
      "This deposit does not cover the project {project} of {contractor}; it covers {covered}"),
  PROJECT_IN_USE(
      409,
      "项目 {project} 有未了结的支付通知书或是唯一项目，不能移出",
      "The project {project} has an open payment notice or is the only one: it has to stay"),
  FORM_NOT_ALLOWED(
      409,
      "实施方案不允许以 {form} 形式存储；允许：{allowed}",
      "The scheme does not allow the form {form}; it allows {allowed}"),
  STORED_ABOVE_REQUIRED(
      409,
      "存入 {amount} 元超过尚应存储的 {left} 元；补足已动用部分请办理补足",
      "{amount} yuan are more than the {left} still to be stored; what was drawn is made good by a replenishment"),
  REPLENISHED_ABOVE_SHORTFALL(
      409,
      "补足 {amount} 元超过缺口 {shortfall} 元",
      "{amount} yuan are more than the shortfall of {shortfall}"),
  GUARANTEE_DATES_WRONG(
      409,
      "保函有效期不符：自 {from} 至 {to}，登记日 {on}",
      "The guarantee runs from {from} to {to}: it must end after it begins and not before {on}"),
  GUARANTEE_NUMBER_TAKEN(
      409, "该保证金已登记编号为 {number} 的保函", "This deposit has a guarantee {number} already"),
  GUARANTEE_UNKNOWN(
      409, "该保证金没有有效的保函 {number}", "This deposit has no guarantee {number}, or it is void"),
  GUARANTEE_IN_USE(
      409,
      "保函 {number} 有未了结的支付通知书，暂不能替换",
      "The guarantee {number} is called by an open payment notice: it cannot be replaced yet"),
  GUARANTEE_TOO_SMALL(
      409,
      "新保函金额 {face} 元少于应有的 {needed} 元",
      "The new guarantee of {face} yuan is below the {needed} that it has to have"),
  GUARANTEE_EXPIRED(
      409,
      "保函 {number} 已于 {expires} 到期，{on} 不能再索赔；请登记无法支付",
      "The guarantee {number} expired on {expires} and cannot be called on {on}: record that it is impossible"),
  GUARANTEE_STILL_VALID(
      409, "该通知书所涉保函在 {on} 均未到期", "No guarantee of this notice has expired by {on}"),
  DEPOSIT_RELEASED(409, "该保证金已返还", "This deposit has been released"),
  DEPOSIT_WRONG_STATE(
      409, "保证金当前状态为 {status}，不能办理此项", "The deposit is {status}: this cannot be done now"),
  NOTICE_ABOVE_COVER(
      409,
      "通知金额 {amount} 元超过可动用的 {cover} 元",
      "The notice asks for {amount} yuan, of which only {cover} are covered"),
  NOTICE_ABOVE_ARREARS(
      409,
      "通知金额超过尚欠工资（已扣除其他未付通知）：{amount} 元，尚欠 {outstanding} 元",
      "The notice asks for {amount} yuan, but only {outstanding} are owed beside other open notices"),
  NOTICE_NOTHING_TO_PAY(
      409, "没有可支付的金额：保证金或欠薪余额为零", "There is nothing to pay: no cover, or nothing owed"),
  NOTICE_LINE_UNKNOWN(409, "案件花名册没有第 {line} 行", "The roster of the case has no line {line}"),
  NOTICE_LINE_TWICE(409, "第 {line} 行重复", "The line {line} is there twice"),
  NOTICE_WRONG_STATE(
      409, "支付通知书当前状态为 {status}，不能办理此项", "The payment notice is {status}: this cannot be done now"),
  NOTICE_DATE_TOO_EARLY(
      409, "日期 {on} 早于上一环节 {after}", "The date {on} is before the step before it, {after}"),
  PAID_ABOVE_NOTICE(
      409,
      "支付 {amount} 元超过通知书未付的 {unpaid} 元",
      "{amount} yuan were paid, but the notice asks for only {unpaid} more"),
  PUBLIC_NOTICE_NOT_OVER(
      409,
      "公示期至 {endsOn} 届满后方可审核",
      "The review may follow after the public notice ends on {endsOn}"),
  OBJECTION_OPEN(409, "第 {no} 号异议尚未处理", "The objection {no} is not settled"),
  OBJECTION_UNKNOWN(409, "没有待处理的第 {no} 号异议", "There is no open objection {no}"),
  NOTICE_OPEN(
      409,
      "尚有未了结的支付通知书（{committed} 元），不能办理返还",
      "Payment notices for {committed} yuan are open: the deposit cannot be released yet");

  private final int status;
  private final String zh;
  private final String en;

  DepositError(int status, String zh, String en) {
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

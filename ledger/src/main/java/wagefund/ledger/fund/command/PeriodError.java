package wagefund.ledger.fund.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a period refuses, in the order in which it is checked. */
public enum PeriodError implements ErrorCode {
  POSTING_PROFILE_OF_ANOTHER_NAME(
      409,
      "已有记账的资金不能换用另一记账规则 {profile}：现用 {now}，只能采用其新版本",
      "A fund that is booked by {now} adopts its further editions, not {profile}"),
  PERIOD_CLOSED(
      409,
      "业务日期 {on} 所在期间已结账，最早可用日期为 {firstOpen}",
      "The period of {on} is closed; the first open date is {firstOpen}"),
  PERIOD_OUT_OF_ORDER(
      409,
      "期间须按顺序结账：{period} 之前应先结 {next}",
      "Periods are closed in order: before {period} comes {next}"),
  PERIOD_CLOSED_ALREADY(
      409, "期间 {period} 已结账，不能重开", "The period {period} is closed and is never opened again"),
  PERIOD_NOT_OVER(
      409,
      "期间 {period} 尚未结束，最早 {from} 可以结账",
      "The period {period} is not over; it may be closed from {from} on"),
  PERIOD_CLOSING_ALREADY(
      409,
      "期间 {period} 正在结账，由 {by} 发起",
      "The period {period} is being closed already, begun by {by}"),
  PERIOD_NOT_CLOSING(409, "期间 {period} 尚未开始结账", "Nobody has begun to close the period {period}"),
  PERIOD_ROLE_NEEDED(
      403,
      "结账需要资金管理、财政审核或审批角色",
      "Periods are closed by a fund manager, a finance reviewer or an approver"),
  CLOSER_IS_BEGINNER(
      409, "发起结账与确认结账不得为同一人：{officer}", "Whoever began a closing may not confirm it: {officer}"),
  PERIOD_CHECKLIST_BLOCKS(
      409, "结账检查未通过：{items}", "The checklist of the period holds the closing up: {items}");

  private final int status;
  private final String zh;
  private final String en;

  PeriodError(int status, String zh, String en) {
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

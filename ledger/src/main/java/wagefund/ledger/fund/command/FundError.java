package wagefund.ledger.fund.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a fund refuses. */
public enum FundError implements ErrorCode {
  INSUFFICIENT_FUNDS(
      409,
      "可用余额不足：需要 {needed} 元，可用 {available} 元，尚缺 {shortfall} 元",
      "The available balance is too low: {needed} yuan needed, {available} available, {shortfall} short"),
  FUND_FROZEN(
      409,
      "资金自 {from} 至 {until} 冻结，不能预留或支付：{reason}",
      "The fund is frozen from {from} to {until}; nothing is reserved and nothing leaves: {reason}"),
  FUND_NOT_FROZEN(409, "{on} 资金未处于冻结期", "On {on} the fund is not frozen"),
  WRITE_OFF_ABOVE_PRINCIPAL(
      409,
      "核销金额 {amount} 元超过资金本金 {principal} 元",
      "What is written off, {amount} yuan, is more than the principal of the fund, {principal}"),
  FREEZE_DATES(
      400,
      "冻结截止日不得早于起始日：{from} 至 {until}",
      "A freeze ends on or after its first day: {from} to {until}"),
  REMITTANCE_ABOVE_PRINCIPAL(
      409,
      "{amount} 元超过资金本金 {principal} 元，不能冲减",
      "{amount} yuan is more than the principal of the fund, {principal}, from which it would fall");

  private final int status;
  private final String zh;
  private final String en;

  FundError(int status, String zh, String en) {
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

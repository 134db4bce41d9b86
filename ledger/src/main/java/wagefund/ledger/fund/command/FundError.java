package wagefund.ledger.fund.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a fund refuses. */
public enum FundError implements ErrorCode {
  INSUFFICIENT_FUNDS(
      409,
      "可用余额不足：需要 {needed} 元，可用 {available} 元，尚缺 {shortfall} 元",
      "The available balance is too low: {needed} yuan needed, {available} available, {shortfall} short");

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

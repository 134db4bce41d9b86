package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a receipt, or what a claim has grown by, is not corrected. */
public enum ReceiptCorrectionError implements ErrorCode {
  CORRECTION_ABOVE_CLAIM(
      409,
      "减少 {less} 元超过债权余额 {outstanding} 元：请先更正收款",
      "The claim of {outstanding} yuan cannot fall by {less}: correct the receipt first"),
  RECEIPT_UNKNOWN(404, "该债权没有收款 {receipt}", "The claim has no receipt {receipt}"),
  RECEIPT_BY_PLAN(
      409,
      "破产分配按分配方案入账，不能单独更正",
      "A distribution in bankruptcy is booked by its plan and is not corrected by itself"),
  RECEIPT_USED_SINCE(
      409,
      "该收款留下的 {kind} 已被使用：需减少 {less} 元，仅余 {left} 元",
      "What the receipt left behind as {kind} was used since: {less} yuan less, but {left} left");

  private final int status;
  private final String zh;
  private final String en;

  ReceiptCorrectionError(int status, String zh, String en) {
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

package wagefund.ledger.platform.read;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a question to the read models. */
public enum ReadError implements ErrorCode {
  SORT_UNKNOWN(
      400, "不支持按此排序：{value}。可用：{allowed}", "The list cannot be sorted by {value}: {allowed}");

  private final int status;
  private final String zh;
  private final String en;

  ReadError(int status, String zh, String en) {
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

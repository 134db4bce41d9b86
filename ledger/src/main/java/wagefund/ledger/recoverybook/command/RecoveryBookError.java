package wagefund.ledger.recoverybook.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a question to the recovery book is refused. */
public enum RecoveryBookError implements ErrorCode {
  BUCKETS_UNREADABLE(
      400,
      "账龄分段无法识别：{value}。应为由小到大的天数，以逗号分隔，如 30,90,180，至多 {most} 段，每段不超过 {longest} 天",
      "The classes of the ageing cannot be read: {value}. They are rising numbers of days with commas between, such as 30,90,180, at most {most}, none above {longest}"),
  WINDOW_UNREADABLE(
      400,
      "测算天数有误：{value}。应为 1 至 {most}",
      "The days over which the pace is measured are wrong: {value}. They are 1 to {most}");

  private final int status;
  private final String zh;
  private final String en;

  RecoveryBookError(int status, String zh, String en) {
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

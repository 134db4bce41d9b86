package wagefund.ledger.settlement.command;

/** The state of a payment line. */
public enum LineStatus {
  SENT("已发送", "Sent"),
  SUCCEEDED("已到账", "Succeeded"),
  RETURNED("退票", "Returned"),
  CORRECTED("已更正", "Corrected"),
  CANCELLED("已取消", "Cancelled");

  private final String zh;
  private final String en;

  LineStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether nothing more will happen to the line. */
  public boolean isFinal() {
    return this == SUCCEEDED || this == CANCELLED;
  }
}

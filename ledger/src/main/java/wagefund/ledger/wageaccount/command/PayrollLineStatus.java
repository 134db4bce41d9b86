package wagefund.ledger.wageaccount.command;

/** The state of a line of a payroll. */
public enum PayrollLineStatus {
  QUEUED("待确认", "Queued"),
  SENT("已发送", "Sent"),
  SUCCEEDED("已到账", "Succeeded"),
  RETURNED("退票", "Returned"),
  CORRECTED("已更正", "Corrected"),
  CANCELLED("已取消", "Cancelled");

  private final String zh;
  private final String en;

  PayrollLineStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}

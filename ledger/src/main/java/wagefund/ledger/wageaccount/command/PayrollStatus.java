package wagefund.ledger.wageaccount.command;

/** 发放批次状态: how far a payroll has come. */
public enum PayrollStatus {
  PROPOSED("待确认", "Proposed"),
  CONFIRMED("已发送", "Confirmed"),
  DROPPED("已退回", "Dropped"),
  CLOSED("已办结", "Closed");

  private final String zh;
  private final String en;

  PayrollStatus(String zh, String en) {
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

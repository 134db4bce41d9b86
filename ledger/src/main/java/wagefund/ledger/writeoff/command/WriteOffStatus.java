package wagefund.ledger.writeoff.command;

/** Where a request to write off stands. */
public enum WriteOffStatus {
  REQUESTED("审批中", "Waits for approval"),
  RETURNED("已退回", "Returned"),
  APPROVED("已核销", "Written off"),
  REJECTED("不予核销", "Refused"),
  WITHDRAWN("已撤回", "Withdrawn");

  private final String zh;
  private final String en;

  WriteOffStatus(String zh, String en) {
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

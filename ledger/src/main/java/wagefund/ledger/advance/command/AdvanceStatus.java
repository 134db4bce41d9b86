package wagefund.ledger.advance.command;

/** The state of an advance. */
public enum AdvanceStatus {
  REQUESTED("审批中", "In approval"),
  RETURNED("已退回", "Returned"),
  APPROVED("已批准", "Approved"),
  IN_PAYMENT("支付中", "In payment"),
  PAID("已支付", "Paid"),
  PARTLY_PAID("部分支付", "Partly paid"),
  REJECTED("不予批准", "Rejected"),
  WITHDRAWN("已撤回", "Withdrawn");

  private final String zh;
  private final String en;

  AdvanceStatus(String zh, String en) {
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

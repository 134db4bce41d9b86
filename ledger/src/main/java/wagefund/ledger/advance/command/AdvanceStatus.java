package wagefund.ledger.advance.command;

import wagefund.ledger.approval.event.Closing;

/** The state of an advance. */
public enum AdvanceStatus {
  REQUESTED("审批中", "In approval"),
  RETURNED("已退回", "Returned"),
  APPROVED("已批准", "Approved"),
  IN_PAYMENT("支付中", "In payment"),
  PAID("已支付", "Paid"),
  PARTLY_PAID("部分支付", "Partly paid"),
  REJECTED("不予批准", "Rejected"),
  WITHDRAWN("已撤回", "Withdrawn"),
  EXPIRED("已逾期失效", "Expired");

  private final String zh;
  private final String en;

  AdvanceStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What becomes of an advance whose approval ends so. */
  public static AdvanceStatus after(Closing closing) {
    return switch (closing) {
      case RETURNED -> RETURNED;
      case REJECTED -> REJECTED;
      case WITHDRAWN -> WITHDRAWN;
      case EXPIRED -> EXPIRED;
    };
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return this == REJECTED || this == WITHDRAWN || this == EXPIRED;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}

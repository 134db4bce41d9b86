package wagefund.ledger.kernel;

/** What an officer or a system is there for. One person may hold several, yet acts once. */
public enum Role {
  /** 经办: opens cases and requests advances. */
  CLERK("经办", "Clerk"),
  /** 复核 at the labour office. */
  CHECKER("人社复核", "HRSS checker"),
  /** 审核 at the finance bureau. */
  REVIEWER("财政审核", "Finance reviewer"),
  /** 审批: approves and so reserves. */
  APPROVER("审批", "Approver"),
  /** 政府审批: approves what is above an approver's limit. */
  GOVERNMENT("政府审批", "Government approver"),
  /** 出纳: releases payments and records what the bank reports. */
  CASHIER("出纳", "Cashier"),
  /** 资金管理: establishes funds, records capital, adopts schemes. */
  FUND_MANAGER("资金管理", "Fund manager"),
  /** 追偿: records what comes back. */
  RECOVERY("追偿经办", "Recovery officer"),
  /** 审计: reads everything, changes nothing. */
  AUDITOR("审计", "Auditor"),
  /** 系统管理: officers and case systems. */
  ADMIN("系统管理", "Administrator"),
  /** A case system that requests by the API. */
  CASE_SYSTEM("案件系统", "Case system");

  private final String zh;
  private final String en;

  Role(String zh, String en) {
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

package wagefund.ledger.writeoff.event;

/** What must be shown before a claim is written off; a scheme names which of them it takes. */
public enum WriteOffCondition {
  BANKRUPTCY_CLOSED("破产程序终结", "Bankruptcy closed"),
  DEREGISTERED_WITHOUT_ASSETS("注销且无财产", "Deregistered without assets"),
  DECEASED_WITHOUT_ESTATE("死亡且无遗产", "Deceased without an estate"),
  ENFORCEMENT_TERMINATED("终结本次执行程序", "Enforcement terminated without result"),
  LIMITATION_PASSED("诉讼时效届满", "Limitation passed"),
  GOVERNMENT_DECISION("政府决定", "Decision of the government");

  private final String zh;
  private final String en;

  WriteOffCondition(String zh, String en) {
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

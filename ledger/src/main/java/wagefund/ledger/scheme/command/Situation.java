package wagefund.ledger.scheme.command;

/** What has befallen, so that wages are not paid. A case may be in several at once. */
public enum Situation {
  /** 暂时无力支付 or 无力清偿. */
  CANNOT_PAY("无力支付", "The employer cannot pay"),
  /** 逃匿. */
  ABSCONDED("逃匿", "The employer absconded"),
  /** 不可抗力. */
  FORCE_MAJEURE("不可抗力", "Force majeure"),
  /** 法院已受理破产申请. */
  BANKRUPTCY_ACCEPTED("破产已受理", "Bankruptcy accepted by a court"),
  /** 可能引发群体性事件. */
  MASS_INCIDENT_RISK("群体性事件风险", "Risk of a mass incident"),
  /** 生活困难. */
  HARDSHIP("生活困难", "Hardship of the workers"),
  /** 关停、吊销或注销. */
  CLOSED_DOWN("企业关停", "The employer has closed down"),
  /** 强制执行未果. */
  ENFORCEMENT_FAILED("强制执行未果", "Enforcement by a court brought nothing"),
  /** 总包或分包之间争议未决. */
  DISPUTED("争议未决", "Contractors dispute who owes"),
  /** 其他经批准的情形. */
  OTHER("其他", "Other, as approved");

  private final String zh;
  private final String en;

  Situation(String zh, String en) {
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

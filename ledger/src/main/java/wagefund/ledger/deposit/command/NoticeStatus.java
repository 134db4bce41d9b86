package wagefund.ledger.deposit.command;

/** How far a payment notice has come. */
public enum NoticeStatus {
  PROPOSED("已拟", "Drafted"),
  WITHDRAWN("已撤回", "Withdrawn"),
  ISSUED("已签发", "Issued"),
  SERVED("已送达", "Served"),
  PARTLY_PAID("部分支付", "Partly paid"),
  PAID("已支付", "Paid"),
  IMPOSSIBLE("无法支付", "Cannot be paid");

  private final String zh;
  private final String en;

  NoticeStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether it speaks for a part of the cover. */
  public boolean holdsCover() {
    return this == ISSUED || this == SERVED || this == PARTLY_PAID;
  }
}

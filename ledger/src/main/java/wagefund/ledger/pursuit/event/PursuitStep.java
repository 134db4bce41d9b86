package wagefund.ledger.pursuit.event;

/** A step of a pursuit, with the track on which it lies. */
public enum PursuitStep {
  SUIT_FILED(Track.LITIGATION, "起诉", "Suit filed"),
  JUDGMENT_GIVEN(Track.LITIGATION, "判决", "Judgment given"),
  JUDGMENT_EFFECTIVE(Track.LITIGATION, "判决生效", "Judgment effective"),
  SUIT_WITHDRAWN(Track.LITIGATION, "撤诉", "Suit withdrawn"),
  SUIT_DISMISSED(Track.LITIGATION, "驳回", "Suit dismissed"),
  ENFORCEMENT_APPLIED(Track.ENFORCEMENT, "申请强制执行", "Enforcement applied for"),
  ENFORCEMENT_TERMINATED(Track.ENFORCEMENT, "终结本次执行程序", "Enforcement terminated without result"),
  ENFORCEMENT_RESUMED(Track.ENFORCEMENT, "恢复执行", "Enforcement resumed"),
  ENFORCEMENT_COMPLETED(Track.ENFORCEMENT, "执行完毕", "Enforcement completed"),
  ENFORCEMENT_WITHDRAWN(Track.ENFORCEMENT, "撤回执行申请", "Enforcement withdrawn"),
  CRIMINAL_REFERRED(Track.CRIMINAL, "移送公安机关", "Referred to the police"),
  CRIMINAL_ACCEPTED(Track.CRIMINAL, "公安立案", "Case opened by the police"),
  CRIMINAL_RETURNED(Track.CRIMINAL, "公安退回", "Returned by the police"),
  LISTED(Track.LISTING, "列入联合惩戒名单", "Put on the joint-punishment list"),
  DELISTED(Track.LISTING, "移出联合惩戒名单", "Taken off the joint-punishment list"),
  BANKRUPTCY_DECLARED(Track.BANKRUPTCY, "破产案件登记", "Bankruptcy of the debtor recorded"),
  BANKRUPTCY_DISTRIBUTED(Track.BANKRUPTCY, "破产分配", "Distribution in bankruptcy"),
  BANKRUPTCY_ENDED(Track.BANKRUPTCY, "破产程序终结", "Bankruptcy closed");

  private final Track track;
  private final String zh;
  private final String en;

  PursuitStep(Track track, String zh, String en) {
    this.track = track;
    this.zh = zh;
    this.en = en;
  }

  public Track track() {
    return track;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}

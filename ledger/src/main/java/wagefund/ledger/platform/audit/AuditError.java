package wagefund.ledger.platform.audit;

import wagefund.ledger.kernel.ErrorCode;

/** Why an audit package is refused. */
public enum AuditError implements ErrorCode {
  AUDITOR_ROLE_NEEDED(403, "需要审计角色", "This needs the role of an auditor"),
  AUDIT_PERIOD(
      400,
      "期间不可用：{from} 至 {to}，最多 {limit} 个月",
      "This period cannot be taken: {from} to {to}, at most {limit} months"),
  AUDIT_PACKAGE_NOT_READY(
      409, "审计包尚未生成：当前状态“{status}”", "The audit package is not ready: it is “{status}”"),
  AUDIT_PACKAGES_WAITING(
      409, "已有 {count} 个审计包等待生成，请稍后再申请", "{count} audit packages wait already: ask again later");

  private final int status;
  private final String zh;
  private final String en;

  AuditError(int status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}

package wagefund.ledger.platform.export;

import wagefund.ledger.kernel.ErrorCode;

/** Why an export is not given. */
public enum ExportError implements ErrorCode {
  AUDITOR_NEEDED(403, "需要审计角色：{by}", "This needs the role of an auditor: {by}"),
  EXPORT_NOT_DONE(409, "导出 {id} 尚未完成：{status}", "The export {id} is not done: {status}");

  private final int status;
  private final String zh;
  private final String en;

  ExportError(int status, String zh, String en) {
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

package wagefund.ledger.vault.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why the vault refuses. */
public enum VaultError implements ErrorCode {
  PERSON_NAME_DIFFERS(
      409,
      "第 {line} 人（身份证号 {idNumber}）的姓名 {given} 与已登记的 {registered} 不一致，请核对身份证；共 {count} 人不一致，序号：{lines}",
      "Person {line} (ID number {idNumber}) is given as {given} but registered as {registered}: check the ID card; {count} differ, at {lines}"),
  PERSON_UNKNOWN(404, "未找到人员 {person}", "No person has the id {person}"),
  ACCOUNT_UNKNOWN(404, "未找到银行账户 {account}", "No account has the id {account}");

  private final int status;
  private final String zh;
  private final String en;

  VaultError(int status, String zh, String en) {
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

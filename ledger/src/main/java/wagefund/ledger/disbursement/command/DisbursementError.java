package wagefund.ledger.disbursement.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a request that is paid out of several sources refuses. */
public enum DisbursementError implements ErrorCode {
  DISBURSEMENT_ROLE_NEEDED(
      403, "用款申请需要经办或案件系统角色", "A disbursement is requested by a clerk or a case system"),
  DISBURSEMENT_NOT_NEEDED(409, "本案已无尚欠工资，无需用款", "Nothing is owed in this case any more"),
  FUND_KIND_DIFFERS(
      409,
      "{fund} 的实施方案不是{expected}方案",
      "The scheme of {fund} is not one of the kind that is needed here: {expected}"),
  EXHAUSTION_NEEDED(
      409,
      "按资金顺序先动用 {source}，但未找到可动用的来源。请登记“用尽或无法动用记录”，或指明来源",
      "By the order {source} comes first, and none is known here: record that it is exhausted or impossible, or name it"),
  SOURCE_STILL_HOLDS(
      409,
      "{source}（{target}）尚有 {left} 元，目前不能动用。请先办理，或登记无法动用记录",
      "{source} ({target}) still holds {left} yuan that cannot be drawn now: deal with it first, or record that it is impossible"),
  TARGET_COVERS_ANOTHER(
      409,
      "{target} 不适用于本案项目：{project}",
      "{target} is not for the project of this case: {project}");

  private final int status;
  private final String zh;
  private final String en;

  DisbursementError(int status, String zh, String en) {
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

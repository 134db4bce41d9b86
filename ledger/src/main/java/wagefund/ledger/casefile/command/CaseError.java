package wagefund.ledger.casefile.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a case refuses. */
public enum CaseError implements ErrorCode {
  CASE_ALREADY_OPEN(
      409,
      "该外部编号已立案：{externalRef}，案件 {caseId}",
      "This external reference has a case already: {externalRef}, case {caseId}"),
  WORKER_NOT_IN_CASE(
      409, "该劳动者不在案件花名册中：{person}", "This worker is not on the roster of the case: {person}"),
  MORE_THAN_SETTLED(
      409,
      "更正金额 {amount} 元超过该劳动者已由 {source} 支付的金额",
      "The correction of {amount} yuan is more than the worker was paid by {source}"),
  MORE_THAN_ARREARS(
      409,
      "支付金额超过该劳动者尚欠工资：支付 {amount} 元，尚欠 {outstanding} 元",
      "More is paid than the worker is still owed: {amount} yuan paid, {outstanding} owed"),
  CASE_STEP_TAKEN_ALREADY(
      409, "该办理节点已于 {on} 登记：{step}", "This step is recorded already, on {on}: {step}"),
  CASE_STEP_TOO_EARLY(
      409,
      "日期 {on} 过早：不得早于 {earliest}",
      "The day {on} is too early: it cannot be before {earliest}"),
  CASE_LIMIT_BEFORE_ITS_START(
      409,
      "督办期限 {dueOn} 不得早于督办之日 {on}",
      "The limit {dueOn} cannot be before the day of the supervision, {on}"),
  CASE_ROLE_NEEDED(403, "无权登记案件：需要经办或案件系统角色", "Only a clerk or a case system may do this");

  private final int status;
  private final String zh;
  private final String en;

  CaseError(int status, String zh, String en) {
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

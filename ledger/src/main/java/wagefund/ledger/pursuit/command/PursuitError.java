package wagefund.ledger.pursuit.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a step of a pursuit, or of a bankruptcy, is refused. */
public enum PursuitError implements ErrorCode {
  PURSUIT_ROLE_NEEDED(
      403, "登记追偿进展需要追偿经办角色", "A step of a pursuit is recorded by a recovery officer"),
  PURSUIT_CLAIM_UNKNOWN(404, "没有该追偿债权：{claim}", "There is no claim {claim}"),
  PURSUIT_STEP_OUT_OF_ORDER(
      409, "“{step}”不能在“{after}”之后办理", "The step {step} cannot follow {after}"),
  PURSUIT_STEP_BY_ESTATE(
      400,
      "“{step}”由破产案件登记，不能单独登记",
      "The step {step} is recorded by the bankruptcy, not by itself"),
  PURSUIT_NOTHING_OWED(409, "债权已无余额，不需“{step}”", "Nothing is owed, so there is no {step}"),
  PURSUIT_NOT_OVERDUE(
      409,
      "债权 {dueOn} 到期，尚未逾期，不能“{step}”",
      "The claim is due on {dueOn} and not overdue yet: no {step}"),
  PURSUIT_SUIT_PENDING(
      409,
      "诉讼尚无生效判决，不能申请执行",
      "A suit is pending: without an effective judgment there is no enforcement"),
  PURSUIT_DEBTOR_BANKRUPT(409, "债务人已进入破产程序，不能“{step}”", "The debtor is bankrupt: no {step}"),
  PURSUIT_DATE_OUT_OF_ORDER(
      409, "日期 {on} 早于前一步骤 {before}", "The date {on} is before that of the step before, {before}"),
  PURSUIT_DOCUMENT_IN_FUTURE(
      409, "文书日期 {dated} 晚于办理日期 {on}", "The paper is dated {dated}, after the step on {on}"),
  PURSUIT_CASE_NO_NEEDED(400, "“{step}”须填写案号", "The step {step} needs the number of the case"),
  ESTATE_UNKNOWN(404, "没有该破产案件：{estate}", "There is no bankruptcy {estate}"),
  ESTATE_WRONG_STATE(409, "破产案件状态不符：{status}", "The bankruptcy is {status}"),
  ESTATE_CLASS_UNKNOWN(
      400, "没有该债权类别：{name}，可用 {allowed}", "There is no class {name}: there are {allowed}"),
  ESTATE_CLASS_TWICE(400, "债权类别重复：{name}", "The class {name} stands twice"),
  ESTATE_CASE_NEEDED(400, "须指明案件和资金", "Case and fund must be named"),
  ESTATE_DECLARE_BY_EARLY(
      400,
      "申报截止日 {declareBy} 早于受理日 {on}",
      "The last day to declare, {declareBy}, is before the acceptance on {on}"),
  ESTATE_DECLARED_TWICE(409, "该债权已申报", "The claim is declared already"),
  ESTATE_NOT_DECLARED(409, "该债权尚未申报", "The claim is not declared"),
  ESTATE_DECLARED_ABOVE_OWED(
      409,
      "申报 {declared} 元超过尚欠 {owed} 元",
      "What is declared, {declared} yuan, is more than is owed, {owed}"),
  ESTATE_ADMITTED_ABOVE_DECLARED(
      409,
      "确认 {admitted} 元超过申报 {declared} 元",
      "What is admitted, {admitted} yuan, is more than was declared, {declared}"),
  ESTATE_ADMITTED_BELOW_DISTRIBUTED(
      409,
      "确认 {admitted} 元低于已分配 {distributed} 元",
      "What is admitted, {admitted} yuan, is less than was distributed, {distributed}"),
  ESTATE_WORKERS_WITHOUT_CLAIM(
      409,
      "须先申报该案件的垫付债权，再申报劳动者余额",
      "The fund must declare its claim in the case before the rest of the workers is declared"),
  ESTATE_DISTRIBUTION_ABOVE_ADMITTED(
      409,
      "分配 {amount} 元超过未受偿的确认债权 {left} 元",
      "What is distributed, {amount} yuan, is more than is admitted and unpaid, {left}"),
  ESTATE_CLAIM_NOT_IN_FUND(409, "该案件没有此资金的债权", "The fund has no claim in this case");

  private final int status;
  private final String zh;
  private final String en;

  PursuitError(int status, String zh, String en) {
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

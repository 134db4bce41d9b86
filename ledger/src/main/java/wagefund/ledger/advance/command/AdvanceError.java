package wagefund.ledger.advance.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why an advance refuses. */
public enum AdvanceError implements ErrorCode {
  FILED_CASE_REQUIRED(409, "实施方案要求案件已立案", "The scheme requires a filed case"),
  SECTOR_OUT_OF_SCOPE(
      409,
      "该行业或项目不在实施方案范围内：{sector}",
      "The sector or project is out of the scope of the scheme: {sector}"),
  SITUATION_NOT_ELIGIBLE(
      409, "案件情形不符合垫付条件：{situations}", "The situation of the case is not eligible: {situations}"),
  ADVANCE_ABOVE_CAP(
      409,
      "申请金额超过限额：第 {line} 行申请 {requested} 元，限额 {limit} 元（{rule}）",
      "The request is above the cap: line {line} asks for {requested} yuan, the cap is {limit} ({rule})"),
  NOTHING_TO_ADVANCE(
      409, "按限额测算，可垫付金额为零（{rule}）", "By the caps there is nothing to advance ({rule})"),
  CAP_USED_UP(
      409,
      "审批时限额已变化：第 {line} 行 {requested} 元，现限额 {limit} 元（{rule}）。请退回重新测算",
      "A cap has changed since the request: line {line} has {requested} yuan, the cap is now {limit} ({rule}). Return it to be computed again"),
  SCHEME_CHANGED(
      409,
      "申请后实施方案已变更，现行版本为 {current}。请退回重新测算",
      "The scheme has changed since the request; in force is {current}. Return it to be computed again"),
  ADVANCE_WRONG_STATE(409, "当前状态“{status}”不能办理此操作", "This cannot be done in the state “{status}”"),
  REQUESTER_ROLE_NEEDED(
      403, "申请垫付需要经办或案件系统角色", "An advance is requested by a clerk or a case system"),
  ONLY_REQUESTER_MAY_WITHDRAW(403, "只有申请人可以撤回或更正", "Only the requester may withdraw or correct"),
  WORKER_TWICE_IN_REQUEST(
      400, "同一劳动者在申请中重复：第 {line} 行", "A worker stands twice in the request: line {line}"),
  APPLICANT_NOT_ALLOWED(
      409,
      "按实施方案，本案情形下 {applicant} 不能申请；可由 {allowed} 申请",
      "By the scheme {applicant} may not apply in this situation; {allowed} may"),
  DEBTOR_NOT_ALLOWED(
      409,
      "按实施方案，{debtor} 不是可追偿的对象；可以是 {allowed}",
      "By the scheme the advance cannot be recovered from {debtor}; it can from {allowed}"),
  PAYEE_NOT_ALLOWED(
      409,
      "按实施方案，不能付给 {payee}；可以付给 {allowed}",
      "By the scheme {payee} cannot be paid; {allowed} can"),
  PAYEE_INCOMPLETE(
      400,
      "收款人 {payee} 填写不完整：继承人须写明代领的行号和本人身份证、银行卡；单位须写明名称、开户行和账号；付给劳动者本人不必填写",
      "The payee {payee} is incomplete: an heir needs the line and the heir's own ID number and card; an organisation its name, bank and account; the worker himself need not be named"),
  PAYEE_TWICE(400, "第 {line} 行有两个收款人", "Line {line} has two payees"),
  AGREEMENT_NEEDED(
      409,
      "按实施方案须先签订使用协议书，请登记协议书后再办理",
      "The scheme requires a signed agreement first: file it, then go on"),
  AGREEMENT_INCOMPLETE(
      409,
      "使用协议书未载明：{missing}",
      "The agreement does not state what the scheme requires: {missing}"),
  AGREEMENT_BELOW_ADVANCE(
      409,
      "使用协议书金额 {agreed} 元少于垫付金额 {amount} 元",
      "The agreement is for {agreed} yuan, the advance for {amount}"),
  RATE_UNREADABLE(
      400,
      "年利率写作百分数，最多四位小数，如 3.45：{value}",
      "The annual rate is a percentage with at most four decimals, such as 3.45: {value}"),
  OVERRIDE_NOT_ALLOWED(
      409,
      "实施方案没有规定超限审批，申请不得超过限额：第 {line} 行申请 {requested} 元，限额 {limit} 元（{rule}）",
      "The scheme knows no override; the request must stay within the cap: line {line} asks for {requested} yuan, the cap is {limit} ({rule})"),
  ADVANCE_EXPIRED(
      409, "已逾期失效：有效期至 {until}。请重新申请", "It has expired: it stood until {until}. Request it anew"),
  TRIAL_TOO_LONG(
      400,
      "试算的起止日期不对或垫付过多：{count} 笔，最多 {limit} 笔，请缩短期间",
      "The days are in the wrong order, or there are too many advances for one trial: {count}, at most {limit}; take a shorter time"),
  DEPOSIT_FIRST(
      409,
      "按实施方案须先动用：{sources}。如已用尽或无法动用，请附证明文件",
      "The scheme has these used first: {sources}. Where they are exhausted or impossible, give the record that shows it");

  private final int status;
  private final String zh;
  private final String en;

  AdvanceError(int status, String zh, String en) {
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

package wagefund.ledger.writeoff.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a write-off is refused. */
public enum WriteOffError implements ErrorCode {
  WRITE_OFF_ROLE_NEEDED(403, "申请核销需要追偿经办角色", "A write-off is requested by a recovery officer"),
  WRITE_OFF_CLAIM_UNKNOWN(404, "没有该追偿债权：{claim}", "There is no claim {claim}"),
  WRITE_OFF_NOT_IN_SCHEME(
      409, "实施方案未规定核销，不能核销", "The scheme does not provide for write-offs: none may be asked for"),
  WRITE_OFF_CONDITION_UNKNOWN(
      409,
      "实施方案不以“{condition}”为核销条件：可用 {allowed}",
      "The scheme does not take the condition {condition}: it takes {allowed}"),
  WRITE_OFF_CONDITION_MISSING(
      409, "核销条件尚未证明：{missing}", "Conditions of the write-off are not shown: {missing}"),
  WRITE_OFF_CONDITION_TWICE(
      400, "同一核销条件重复：{condition}", "The same condition stands twice: {condition}"),
  WRITE_OFF_CONDITION_NOT_RECORDED(
      409,
      "追偿台账没有相应记录，不能以“{condition}”核销",
      "The register of the pursuit does not show this, so {condition} is no ground to write off"),
  WRITE_OFF_TOO_EARLY(
      409,
      "逾期未满 {years} 年：到期日 {dueOn}，最早 {earliest} 可申请",
      "Not {years} years overdue yet: due on {dueOn}, to be asked for from {earliest} on"),
  WRITE_OFF_NOTHING_OUTSTANDING(409, "债权已无余额，无可核销", "Nothing is outstanding on the claim"),
  WRITE_OFF_UNKNOWN(404, "没有该核销申请：{writeOff}", "There is no request {writeOff} to write off"),
  WRITE_OFF_WRONG_STATE(409, "核销申请状态不符：{status}", "The request to write off is {status}"),
  ONLY_WRITE_OFF_REQUESTER(
      403,
      "只有申请人可以修改或撤回核销申请",
      "Only who asked for the write-off may change the request or take it back"),
  WRITE_OFF_BEFORE_REQUEST(
      409, "日期 {on} 早于前一步骤 {before}", "The date {on} is before that of the step before, {before}");

  private final int status;
  private final String zh;
  private final String en;

  WriteOffError(int status, String zh, String en) {
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

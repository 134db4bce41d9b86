package wagefund.ledger.approval.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why an approval refuses a signature. */
public enum ApprovalError implements ErrorCode {
  APPROVER_IS_REQUESTER(409, "申请人不得审批本人提出的申请", "The requester may not approve what he requested"),
  APPROVER_HAS_ACTED(
      409,
      "同一人不得在同一笔资金上重复履职：{officer} 已办理“{stage}”",
      "Nobody acts twice on one money movement: {officer} has already signed “{stage}”"),
  STAGE_ROLE_NEEDED(
      403, "当前环节“{stage}”需要角色：{role}", "The current stage “{stage}” needs the role {role}"),
  DIGEST_DIFFERS(
      409,
      "审批内容已变更，签署无效：请重新核对后再签。签署的是 {signed}，现为 {current}",
      "What was signed is not what stands now: check again and sign anew. Signed {signed}, now {current}"),
  APPROVAL_NOT_OPEN(409, "审批已结束，不能再办理", "The approval is closed"),
  DELEGATOR_HAS_ACTED(
      409,
      "授权人 {delegator} 已在本笔资金上履职，不能再由他人代为签署",
      "{delegator}, for whom you would sign, has already acted on this money movement"),
  DELEGATOR_LACKS_ROLE(
      403, "本人没有角色 {role}，不能授权他人", "Who delegates must have the role himself: {role}"),
  DELEGATION_TO_SELF(400, "不能授权给本人", "Nobody delegates to himself"),
  DELEGATION_DATES(
      400,
      "授权截止日不得早于起始日，且不超过一年：{from} 至 {until}",
      "A delegation ends on or after its first day, and within a year: {from} to {until}"),
  DELEGATION_OVERLAPS(
      409,
      "同一角色已授权给该人员，期间重叠：第 {number} 项，{from} 至 {until}",
      "The same role is delegated to the same officer in these days already: number {number}, {from} to {until}"),
  DELEGATION_UNKNOWN(404, "没有第 {number} 项授权", "There is no delegation number {number}"),
  DELEGATION_ENDED(409, "该授权已终止或到期", "The delegation has ended already"),
  ONLY_DELEGATOR_MAY_END(
      403, "只有授权人或系统管理员可以终止授权", "Only who gave the delegation, or an administrator, may end it"),
  OPINION_NEEDED(400, "退回或不予批准时须填写意见", "A return or a rejection needs an opinion");

  private final int status;
  private final String zh;
  private final String en;

  ApprovalError(int status, String zh, String en) {
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

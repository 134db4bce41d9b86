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

package wagefund.ledger.fund.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a booking is not corrected; of a receipt, see also what the recovery says. */
public enum CorrectionError implements ErrorCode {
  CORRECTION_ROLE_NEEDED(
      403,
      "提出更正需要出纳或追偿经办角色，拨款更正需要出纳或资金管理角色；确认更正需要资金管理、财政审核或审批角色",
      "A correction is proposed by a cashier or a recovery officer, one of capital by a cashier or a fund manager; it is confirmed by a fund manager, a finance reviewer or an approver"),
  CORRECTION_UNKNOWN(
      404, "没有待确认的更正 {correction}", "No correction {correction} waits to be confirmed"),
  CORRECTION_PROPOSED_ALREADY(
      409, "已有待确认的更正 {correction}", "The correction {correction} waits already"),
  CORRECTOR_IS_PROPOSER(
      409,
      "提出更正与确认更正不得为同一人：{officer}",
      "Whoever proposed a correction may not confirm it: {officer}"),
  CORRECTION_CHANGES_NOTHING(
      409,
      "更正后与原记账一致：{booked} 元",
      "The correction changes nothing: it is booked with {booked} yuan"),
  CAPITAL_UNKNOWN(
      404, "该资金没有这笔拨款或收回 {booking}", "The fund has no tranche and no withdrawal {booking}"),
  CAPITAL_WITHDRAWN_SINCE(
      409,
      "该笔拨款已收回 {withdrawn} 元，不能更正为 {right} 元：请先更正资金收回",
      "Of the tranche {withdrawn} yuan went back, so it cannot be {right}: correct the withdrawal first"),
  CORRECTION_BEFORE_BOOKING(
      409,
      "更正日期 {on} 早于原记账日期 {bookedOn}",
      "The correction is dated {on}, before the booking of {bookedOn}");

  private final int status;
  private final String zh;
  private final String en;

  CorrectionError(int status, String zh, String en) {
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

package wagefund.ledger.fund.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a fund refuses what concerns its purpose and where its money is from. */
public enum SpecialFundError implements ErrorCode {
  EARMARK_MONTHS(
      400, "工资所属期止月早于起月：{from} 至 {to}", "The last wage month is before the first: {from} to {to}"),
  EARMARK_NOT_SPECIAL(
      409,
      "只有专项资金可以指定用途；该资金为应急周转金",
      "Only a special fund has a purpose of its own; this is an emergency fund"),
  OUT_OF_EARMARK(
      409,
      "超出专项资金用途（{part}）：允许 {allowed}，实际 {actual}",
      "Not what the special fund is for ({part}): it allows {allowed}, this is {actual}"),
  CAPITAL_SOURCE_NOT_ALLOWED(
      409,
      "实施方案不允许此资金来源：{source}。允许：{allowed}",
      "The scheme does not let money of this source in: {source}. Allowed: {allowed}"),
  TRANCHE_UNKNOWN(404, "该资金没有第 {tranche} 笔拨款", "The fund has no tranche {tranche}"),
  INTEREST_IS_NO_CAPITAL(
      409,
      "第 {tranche} 笔为利息，不是拨款，不能作为本金收回",
      "Tranche {tranche} is interest, not capital: it is not withdrawn as capital"),
  WITHDRAWAL_ABOVE_TRANCHE(
      409,
      "收回金额超过该笔拨款未用部分：收回 {amount} 元，未用 {left} 元",
      "More is withdrawn than the tranche still holds: {amount} yuan, it holds {left}"),
  WITHDRAWAL_PROPOSED_ALREADY(
      409, "收回申请 {withdrawal} 已提交", "The withdrawal {withdrawal} was proposed already"),
  WITHDRAWAL_UNKNOWN(
      404, "没有待确认的收回申请 {withdrawal}", "No withdrawal {withdrawal} waits to be confirmed"),
  WITHDRAWAL_ROLE_NEEDED(
      403, "确认收回需要资金管理或审批角色", "A withdrawal is confirmed by a fund manager or an approver"),
  WITHDRAWER_IS_PROPOSER(
      409, "提交与确认不得为同一人：{officer}", "Whoever proposed a withdrawal may not confirm it: {officer}");

  private final int status;
  private final String zh;
  private final String en;

  SpecialFundError(int status, String zh, String en) {
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

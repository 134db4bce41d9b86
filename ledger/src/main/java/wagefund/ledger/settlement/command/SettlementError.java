package wagefund.ledger.settlement.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a payment is refused. */
public enum SettlementError implements ErrorCode {
  CASHIER_ROLE_NEEDED(403, "需要出纳角色", "This needs the role of a cashier"),
  RELEASER_HAS_ACTED(
      409,
      "同一人不得在同一笔资金上重复履职：{officer} 已参与本笔申请或审批，不得支付",
      "Nobody acts twice on one money movement: {officer} took part in the request or the approval and may not release it"),
  ADVANCE_NOT_APPROVED(
      409,
      "垫付尚未批准或已支付：当前状态“{status}”",
      "The advance is not approved, or is paid already: it is “{status}”"),
  APPROVAL_DIGEST_DIFFERS(
      409, "支付内容与审批内容不一致，禁止支付", "What would be paid is not what was approved: it must not be paid"),
  PAYEE_IS_ORGANISATION(
      409,
      "第 {line} 行付给单位 {payee}，不能改为银行卡。请取消该行后重新申请",
      "Line {line} is paid to an organisation, {payee}, and has no card to correct: cancel the line and request anew"),
  LINE_UNKNOWN(404, "批次中没有第 {line} 行", "The batch has no line {line}"),
  LINE_TWICE_IN_REPORT(400, "银行回执中第 {line} 行重复", "Line {line} stands twice in the report"),
  NOTHING_IN_TRANSIT(409, "批次中没有在途的行", "No line of the batch is in transit"),
  LINE_WRONG_STATE(
      409, "第 {line} 行当前状态为“{status}”，不能办理此操作", "Line {line} is “{status}”: this cannot be done"),
  LINE_AMOUNT_DIFFERS(
      409,
      "第 {line} 行金额不符：银行 {reported} 元，应为 {expected} 元",
      "The amount of line {line} differs: the bank says {reported} yuan, it is {expected}"),
  REISSUER_IS_CORRECTOR(
      409,
      "更正账户与重发不得为同一人：{officer}",
      "Whoever corrected the account may not send it again: {officer}"),
  ACCOUNT_OF_ANOTHER_PERSON(409, "更正账户不属于该劳动者", "The account does not belong to this worker");

  private final int status;
  private final String zh;
  private final String en;

  SettlementError(int status, String zh, String en) {
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

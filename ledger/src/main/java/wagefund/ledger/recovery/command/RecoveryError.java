package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a receipt is refused. */
public enum RecoveryError implements ErrorCode {
  RECOVERY_ROLE_NEEDED(
      403, "登记追偿收款需要追偿经办或出纳角色", "A receipt is recorded by a recovery officer or a cashier"),
  NOTHING_TO_RECOVER(
      409, "该案件尚无追偿债权：未发生成功支付", "There is no claim in this case: nothing has been paid yet"),
  WRITE_OFF_ABOVE_OUTSTANDING(
      409,
      "核销金额 {amount} 元超过债权余额 {outstanding} 元",
      "What is to be written off, {amount} yuan, is more than is outstanding, {outstanding}"),
  DIVISION_DOES_NOT_ADD_UP(
      409,
      "分配方案各部分之和与收款不符：收款 {amount} 元，基金 {toFund} 元，劳动者 {toWorkers} 元",
      "The parts do not add up to the receipt: {amount} received, {toFund} to the fund, {toWorkers} to workers"),
  WORKERS_OWED_LESS(
      409,
      "分给劳动者的 {toWorkers} 元超过其尚欠 {owed} 元",
      "The workers are given {toWorkers} yuan, but are owed {owed}"),
  ALLOCATION_NOT_STATED(
      409,
      "实施方案未规定分配顺序，请按付款文书指定：基金优先、劳动者优先或按比例",
      "The scheme does not say how a receipt is divided: name the method that the paying document orders"),
  ALLOCATION_OVERRIDE_NOT_ALLOWED(
      409,
      "实施方案不允许付款文书改变分配顺序：应为 {method}",
      "The scheme does not let the paying document change the division: it is {method}"),
  OVERRIDE_REASON_MISSING(
      409,
      "付款文书改变了实施方案的分配顺序 {method}，须说明理由",
      "The paying document changes the division of the scheme, {method}: say why"),
  RECEIPT_ABOVE_DEBT(
      409,
      "以此方式收回的金额不得超过欠款：{amount} 元，尚欠 {outstanding} 元",
      "What comes in this way is never more than the debt: {amount} yuan, {outstanding} outstanding"),
  RECEIPT_CHANNEL_NOT_CHOSEN(
      409,
      "{channel} 由待查款或多收款转入产生，不能直接登记",
      "{channel} follows from money that is held; it cannot be recorded by itself"),
  CLAIM_OF_OTHER_FUND(409, "该债权不属于此资金或此案件", "That claim is not of this fund or not of this case"),
  HELD_UNKNOWN(404, "没有该笔暂存款：{receipt}", "Nothing is held of the receipt {receipt}"),
  HELD_MONEY_EXCEEDED(
      409, "超过可用暂存款：{amount} 元，尚有 {left} 元", "More than is held: {amount} yuan, {left} left"),
  WIRE_PARTS_EXCEED(
      409,
      "各部分合计 {parts} 元，超过汇款 {amount} 元",
      "The parts sum to {parts} yuan, more than the wire of {amount}"),
  WIRE_CHANNEL(
      409, "汇款只能是银行或法院转账，不能是 {channel}", "A wire comes by bank or from a court, not by {channel}"),
  REFUND_TO_ANOTHER(
      409,
      "只能退给原付款人 {payer}，不能退给 {payee}",
      "It goes back to the payer who paid it, {payer}, not to {payee}"),
  REFUND_TO_OTHER_ACCOUNT(
      409, "只能退回原付款账户 {account}", "It goes back to the account from which it was paid, {account}"),
  REFUND_UNKNOWN(404, "没有待放行的退付：{refund}", "No refund {refund} waits for release"),
  REFUND_RELEASER_IS_REQUESTER(
      403, "退付的申请人不得放行：{officer}", "Who asked for the refund does not release it: {officer}"),
  REFUND_ROLE_NEEDED(403, "放行退付需要出纳角色", "A refund is released by a cashier"),
  WRITTEN_OFF_TAKES_MONEY(
      409,
      "该债权已部分核销，核销部分只能以货币收回；账面尚欠 {outstanding} 元",
      "A part of the claim is written off and comes back as money only; {outstanding} yuan stand in the books"),
  NOTHING_TO_REALISE(
      409,
      "该笔收款没有可变现的余额：{bookValue} 元，尚有 {left} 元",
      "The receipt has not so much to turn into money: {bookValue} yuan, {left} left");

  private final int status;
  private final String zh;
  private final String en;

  RecoveryError(int status, String zh, String en) {
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

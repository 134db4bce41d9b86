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
      "The scheme does not let the paying document change the division: it is {method}");

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

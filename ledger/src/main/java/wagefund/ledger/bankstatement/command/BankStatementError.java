package wagefund.ledger.bankstatement.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why a bank statement is refused. */
public enum BankStatementError implements ErrorCode {
  STATEMENT_UNREADABLE(
      400,
      "不是可读取的 camt.053 或 camt.054 文件：{problem}",
      "This is no camt.053 or camt.054 file that can be read: {problem}"),
  STATEMENT_ROLE_NEEDED(
      403, "导入对账单需要出纳或追偿经办角色", "A statement is imported by a cashier or a recovery officer"),
  STATEMENT_DOES_NOT_FOOT(
      409,
      "对账单不平：期初 {opening}，贷方 {credits}，借方 {debits}，应为 {expected}，期末 {closing}",
      "The statement does not foot: opening {opening}, credits {credits}, debits {debits}, expected {expected}, closing {closing}"),
  ENTRY_IS_DEBIT(409, "借方分录不能认领", "An entry that leaves the account cannot be assigned"),
  ENTRY_CURRENCY(
      409, "分录币种为 {currency}，只能认领人民币", "The entry is in {currency}; only renminbi can be assigned");

  private final int status;
  private final String zh;
  private final String en;

  BankStatementError(int status, String zh, String en) {
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

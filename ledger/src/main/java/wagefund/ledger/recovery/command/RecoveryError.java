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
      "The receipt has not so much to turn into money: {bookValue} yuan, {left} left"),
  CLAIM_ROLE_NEEDED(403, "登记追偿债权事项需要追偿经办角色", "Claims are followed up by a recovery officer"),
  CLAIM_UNKNOWN(404, "没有该追偿债权：{claim}", "There is no such claim: {claim}"),
  CLAIM_DAY_TOO_EARLY(
      409, "日期 {on} 早于债权产生之日 {earliest}", "The day {on} is before the claim arose, {earliest}"),
  DEBTOR_MAY_NOT_CHANGE(
      409, "实施方案不允许变更或追加债务人", "The scheme does not let the debtor be replaced or others be joined"),
  DEBTOR_UNKNOWN(409, "该债权没有债务人 {debtor}", "The claim has no debtor {debtor}"),
  DEBTOR_OWES_ALREADY(409, "{debtor} 已是该债权的债务人", "{debtor} owes this claim already"),
  DEBTOR_NOT_A_WORKER(
      409,
      "劳动者为债务人时由直接支付登记产生，不得在此指定",
      "A worker becomes a debtor by what was paid twice, not by being named here"),
  NOTICE_RESULT_IMPOSSIBLE(
      409, "{method} 不可能有结果 {result}", "A service by {method} cannot have the result {result}"),
  INSTALMENTS_NOT_IN_ORDER(
      409,
      "分期日期应依次递增且不早于协议之日：{day}",
      "Instalments are in the order of their days, not before the agreement: {day}"),
  INSTALMENTS_SUM_WRONG(
      409,
      "分期合计 {sum} 元，应等于未还本金 {outstanding} 元",
      "The instalments sum to {sum} yuan; the principal owed is {outstanding} yuan"),
  CLAIM_SETTLED(409, "该债权已无未还本金", "Nothing is owed on this claim"),
  INTEREST_UNREADABLE(
      400,
      "计息约定不可用：{value}，应为 {allowed}",
      "{value} cannot be used for interest; allowed: {allowed}"),
  MONTHS_SUM_WRONG(
      400, "各月合计 {sum} 元与金额 {amount} 元不符", "The months sum to {sum} yuan, the amount is {amount}"),
  LPR_NOT_KNOWN(
      409, "贷款市场报价利率表中没有 {day} 的利率", "The table of loan prime rates has no rate for {day}"),
  LPR_UNREADABLE(
      400,
      "利率表无法读取：{value}，应为 2025-05-20,3.00",
      "The table of rates cannot be read: {value}; a line is like 2025-05-20,3.00"),
  LPR_OUT_OF_ORDER(400, "利率表日期应依次递增：{value}", "The rates are in the order of their days: {value}"),
  EMPLOYER_PAYMENT_ROLE_NEEDED(
      403,
      "登记用人单位直接支付需要经办、复核、追偿或案件系统角色",
      "A direct payment is recorded by a clerk, a checker, a recovery officer or a case system"),
  WORKER_LINE_UNKNOWN(409, "花名册没有第 {line} 行", "The roster has no line {line}"),
  WORKER_LINE_TWICE(409, "第 {line} 行重复", "The line {line} is there twice"),
  WAGE_MONTH_UNKNOWN(
      409, "第 {line} 行没有 {month} 的欠薪", "Nothing was owed for {month} on line {line}"),
  PAYER_IS_NO_DEBTOR(
      409, "{payer} 既不是本案用人单位，也不是债务人", "{payer} is neither the employer of the case nor a debtor");

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

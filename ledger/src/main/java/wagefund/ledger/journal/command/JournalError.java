package wagefund.ledger.journal.command;

import wagefund.ledger.kernel.ErrorCode;

/** What is wrong with a posting profile, by line and column, or with a question to the books. */
public enum JournalError implements ErrorCode {
  PROFILE_UNREADABLE(400, "记账规则文件无法读取：{reason}", "The posting profile cannot be read: {reason}"),
  PROFILE_FIELD_MISSING(400, "记账规则缺少 {field}", "The posting profile lacks {field}"),
  PROFILE_FIELD_UNKNOWN(
      400,
      "记账规则中没有 {field} 这一项，可用：{allowed}",
      "A posting profile has no {field} here; allowed: {allowed}"),
  PROFILE_VALUE_WRONG(
      400, "{value} 不可用，应为：{allowed}", "{value} cannot stand here; allowed: {allowed}"),
  ACCOUNT_CODE_TWICE(400, "科目编码重复：{account}", "The account is there twice: {account}"),
  ACCOUNT_NOT_IN_CHART(400, "科目表中没有科目 {account}", "The chart of accounts has no account {account}"),
  POSTED_EVENT_UNKNOWN(400, "没有名为 {event} 的事件", "No event is stored under the name {event}"),
  EVENT_FIELD_UNKNOWN(
      400, "{event} 没有字段 {field}，可用：{allowed}", "{event} has no field {field}; it has: {allowed}"),
  EVENT_FIELD_OF_WRONG_KIND(
      400, "{event} 的字段 {field} 不是{kind}", "The field {field} of {event} is no {kind}"),
  POSTING_RULES_OVERLAP(
      400, "{event} 有两条规则同时适用：{value}", "Two rules apply to {event} at once: {value}"),
  POSTING_CASE_MISSING(
      400,
      "{event} 在 {value} 时没有规则；确实不记账的，请写明 lines: []",
      "No rule covers {event} where {value}; if it posts nothing, say lines: []"),
  POSTING_RULE_UNBALANCED(
      400,
      "{event} 的规则借贷不平：借方 {debit}，贷方 {credit}",
      "The rule of {event} does not balance: debit {debit}, credit {credit}"),
  PERIODS_REVERSED(
      400, "起始月份 {from} 晚于截止月份 {to}", "The first month {from} is after the last, {to}"),
  ACCOUNT_NOT_BY_TRANCHE(
      400,
      "科目 {account} 与其他科目共同核算同一笔资金，不能单独按拨款分户：{accounts}",
      "The account {account} holds one sum together with others and has no balances by tranche of its"
          + " own: {accounts}");

  private final int status;
  private final String zh;
  private final String en;

  JournalError(int status, String zh, String en) {
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

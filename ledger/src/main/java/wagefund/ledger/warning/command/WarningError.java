package wagefund.ledger.warning.command;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a file of warning rules, or with a question about warnings. */
public enum WarningError implements ErrorCode {
  RULES_UNREADABLE(400, "预警规则文件无法识别：{reason}", "The warning rules cannot be read: {reason}"),
  RULES_FIELD_MISSING(400, "预警规则缺少字段：{field}", "The warning rules lack a field: {field}"),
  RULES_FIELD_UNKNOWN(
      400,
      "预警规则中有未知字段：{field}。允许的字段：{allowed}",
      "The warning rules have an unknown field: {field}. Allowed: {allowed}"),
  RULES_VALUE_WRONG(
      400,
      "预警规则的取值有误：{value}。应为：{allowed}",
      "This value of the warning rules is wrong: {value}. It is: {allowed}"),
  RULES_TWICE(400, "预警规则重复：{name}", "The warning rules name this twice: {name}"),
  RULES_CODE_MISSING(
      400,
      "预警规则没有写明 {code}：请给出界限，不需要的写 off: true",
      "The warning rules say nothing of {code}: give its limits, or off: true where it is not wanted"),
  RULES_LIMITS_ORDER(
      400,
      "{code} 的界限顺序有误：{limits}。应为{expected}",
      "The limits of {code} are out of order: {limits}. They are {expected}"),
  RULES_CLOCK_FOR_ALL(
      400,
      "应当有且只有一个不写 words 的时钟，适用于其余案件：现有 {found} 个",
      "Exactly one clock has no words and is for all other cases: there are {found}"),
  DIGEST_NOT_BEGUN(409, "该期间尚未开始：{from}", "This period has not begun: {from}");

  private final int status;
  private final String zh;
  private final String en;

  WarningError(int status, String zh, String en) {
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

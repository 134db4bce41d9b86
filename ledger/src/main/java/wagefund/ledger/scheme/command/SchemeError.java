package wagefund.ledger.scheme.command;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a scheme file or with a question about a scheme. */
public enum SchemeError implements ErrorCode {
  SCHEME_TOO_LONG(
      400, "方案文件过长：至多 {limit} 个字符", "The scheme file is too long: at most {limit} characters"),
  SCHEME_UNREADABLE(
      400, "方案文件不是有效的 YAML 或 JSON：{reason}", "The scheme file is neither YAML nor JSON: {reason}"),
  ALIAS_NOT_ALLOWED(
      400,
      "不允许使用 YAML 别名：{name}，请写出内容",
      "YAML aliases are not allowed: {name}. Write the content out"),
  FIELD_TWICE(400, "字段重复：{field}", "The field is there twice: {field}"),
  FIELD_UNKNOWN(400, "未知字段：{field}。允许的字段：{allowed}", "Unknown field: {field}. Allowed: {allowed}"),
  FIELD_MISSING(400, "缺少字段：{field}（{expected}）", "Missing field: {field} ({expected})"),
  FIELD_TYPE(400, "类型不符：应为{expected}，实为{found}", "Wrong type: expected {expected}, found {found}"),
  VALUE_NOT_ALLOWED(
      400, "不允许的值：{value}。允许的值：{allowed}", "Not allowed: {value}. Allowed: {allowed}"),
  NUMBER_OUT_OF_RANGE(
      400,
      "数值超出范围：{value}。应为 {allowed}",
      "The number is out of range: {value}. Allowed: {allowed}"),
  DATE_UNREADABLE(
      400,
      "日期无法识别：{value}。请填写如 2025-01-31",
      "Not a date: {value}. Write a date such as 2025-01-31"),
  TEXT_NOT_ALLOWED(
      400, "文字不符合要求：{value}。应为 {allowed}", "The text is not allowed: {value}. Allowed: {allowed}"),
  LIST_SIZE(400, "项数不符：{size}。应为 {allowed}", "Wrong number of items: {size}. Allowed: {allowed}"),
  FIELDS_EXCLUDE_EACH_OTHER(400, "只能填写其中之一：{fields}", "Only one of these may be given: {fields}"),
  NAME_TWICE(400, "名称重复：{name}", "The name is there twice: {name}"),
  VALUE_TWICE(400, "同一列表中的值重复：{value}", "The value is in the list twice: {value}"),
  CAPS_TOO_DEEP(
      400, "上限嵌套过深：至多 {limit} 层", "The caps are nested too deeply: at most {limit} levels"),
  CAP_LEVEL_CONFLICT(
      400,
      "按劳动者计算的组合上限不能含有按案件计算的成员：{member}",
      "A group at worker level cannot have a member at case level: {member}"),
  REFERENCE_TWICE(
      400,
      "同一地区同一生效日的参考数据重复：{region} {from}",
      "Two figures for one region and date: {region} {from}"),
  APPROVAL_TOO_SHORT(
      400,
      "金额为 {amount} 元时审批环节只有 {stages} 个，至少需要 {needed} 个",
      "For {amount} yuan there are only {stages} approval stages; at least {needed} are needed"),
  RATE_NEVER_HOLDS(
      400,
      "保证金比例永不适用：起点 {from} 不低于上限 {below}",
      "The rate never holds: it starts at {from}, which is not below {below}"),
  ONE_EFFECT_NEEDED(
      400,
      "每项调整应且只能填写其中之一：{allowed}（exempt 只能为 true）",
      "An adjustment needs exactly one of these: {allowed} (exempt can only be true)"),
  STAGE_NEVER_NEEDED(
      400,
      "审批环节永不适用：起点 {from} 不低于上限 {below}",
      "The stage is never needed: it starts at {from}, which is not below {below}"),
  WORKER_TWICE(400, "同一劳动者出现两次：{personId}", "The worker is there twice: {personId}"),
  AFTER_DEPOSIT_ABOVE_ARREARS(
      400,
      "保证金支付后的欠薪 {afterDeposit} 超过原欠薪 {arrears}",
      "The arrears after the deposit, {afterDeposit}, are above the original arrears, {arrears}"),
  SCHEME_ALREADY_ADOPTED(
      409,
      "内容相同的方案已自 {effectiveFrom} 起采用：{schemeId} 第 {version} 版",
      "The same content is adopted already from {effectiveFrom}: {schemeId} version {version}"),
  SCHEME_VERSION_TAKEN(
      409,
      "{schemeId} 第 {version} 版已存在且内容不同，请提高版本号",
      "{schemeId} version {version} exists with other content: raise the version"),
  EFFECTIVE_BEFORE_SCHEME_IN_FORCE(
      409,
      "生效日 {effectiveFrom} 早于现行方案的生效日 {inForceFrom}",
      "It would take effect on {effectiveFrom}, before the scheme in force, which took effect on {inForceFrom}"),
  NO_SCHEME_IN_FORCE(
      409,
      "{on} 没有生效的方案；最早生效日：{earliest}",
      "No scheme is in force on {on}; the earliest takes effect: {earliest}"),
  REFERENCE_MISSING(
      409,
      "方案 {schemeId} 没有 {region} 在 {on} 适用的 {kind}，上限 {rule} 无法计算",
      "Scheme {schemeId} has no {kind} for {region} on {on}; the cap {rule} cannot be computed"),
  CAP_LEFT_OPEN(
      409,
      "方案 {schemeId} 的上限尚未填写：{rules}",
      "Scheme {schemeId} leaves caps open: {rules}. Fill them in and adopt the scheme again");

  private final int status;
  private final String zh;
  private final String en;

  SchemeError(int status, String zh, String en) {
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

package wagefund.ledger.platform.web;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a request before the ledger itself is asked. */
public enum EdgeError implements ErrorCode {
  JSON_UNREADABLE(400, "请求内容不是有效的 JSON：{reason}", "The body is not JSON: {reason}"),
  JSON_FIELD_UNKNOWN(
      400,
      "请求中有未知字段：{field}。允许的字段：{allowed}",
      "The request has an unknown field: {field}. Allowed: {allowed}"),
  JSON_FIELD_MISSING(400, "请求缺少字段：{field}", "The request lacks a field: {field}"),
  JSON_FIELD_TYPE(
      400, "字段内容无法识别：{value}。应为{expected}", "The field cannot be read: {value}. It is {expected}"),
  JSON_VALUE_UNKNOWN(
      400, "不允许的取值：{value}。允许：{allowed}", "This value is not allowed: {value}. Allowed: {allowed}"),
  BODY_MISSING(400, "请求没有内容", "The request has no body"),
  BODY_TOO_LARGE(413, "请求内容超过上限 {limit} 字节", "The body is above the limit of {limit} bytes"),
  CONTENT_TYPE_NOT_SUPPORTED(
      415, "不支持的内容类型：{type}。支持：{allowed}", "The content type {type} is not taken here: {allowed}"),
  NOT_ACCEPTABLE(
      406, "无法以所要求的格式应答：{allowed}", "No such format can be answered; it can be {allowed}"),
  PART_MISSING(400, "缺少上传部分：{part}", "The upload lacks the part {part}"),
  PARAMETER_MISSING(400, "缺少参数：{parameter}", "A parameter is missing: {parameter}"),
  PARAMETER_UNREADABLE(
      400,
      "参数 {parameter} 无法识别：{value}。应为{expected}",
      "The parameter {parameter} cannot be read: {value}. It is {expected}"),
  REQUEST_UNREADABLE(400, "请求无法识别", "The request cannot be read"),
  PATH_UNKNOWN(404, "没有此接口：{path}", "There is nothing at {path}"),
  METHOD_NOT_ALLOWED(
      405, "此接口不支持 {method}。支持：{allowed}", "{method} is not for this path: {allowed}"),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "缺少请求头 Idempotency-Key：请为每个请求取一个唯一的名称，重试时用同一个",
      "The header Idempotency-Key is missing: give each request a name of its own, and the same when it is sent again"),
  IDEMPOTENCY_KEY_UNREADABLE(
      400,
      "请求头 Idempotency-Key 无法识别：应为 1 至 80 个可见 ASCII 字符",
      "The header Idempotency-Key cannot be read: it has 1 to 80 visible ASCII characters"),
  LEDGER_POSITION_UNREADABLE(
      400,
      "请求头 Ledger-Position 无法识别：请原样填写应答中的值",
      "The header Ledger-Position cannot be read: give the value of an answer as it was"),
  SIGN_IN_NEEDED(401, "请先登录，或登录已过期", "Sign in first, or again: the sign-in has expired"),
  SIGN_IN_FAILED(401, "用户名或密码不正确", "The user name or the password is wrong"),
  SIGN_IN_THROTTLED(
      429,
      "登录失败次数过多，请在 {seconds} 秒后再试",
      "Too many failed tries to sign in; try again in {seconds} seconds"),
  ROLE_NEEDED(403, "无权办理：需要 {role}", "This may not be asked with these roles: it needs {role}"),
  READ_BEHIND(
      503,
      "数据已保存，查询尚未更新到该位置，请稍后重试",
      "What was written is safe, but is not shown yet: read again in a moment");

  private final int status;
  private final String zh;
  private final String en;

  EdgeError(int status, String zh, String en) {
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

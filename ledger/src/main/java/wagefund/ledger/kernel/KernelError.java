package wagefund.ledger.kernel;

/** What cannot be read, whatever part of the ledger reads it. */
public enum KernelError implements ErrorCode {
  AMOUNT_UNREADABLE(
      400,
      "金额无法识别：{value}。请填写如 1718122.00 的数字",
      "Not an amount: {value}. Write a number such as 1718122.00"),
  AMOUNT_NEGATIVE(400, "金额不能为负：{amount}", "An amount cannot be negative: {amount}"),
  AMOUNT_ZERO(400, "金额必须大于零", "The amount must be above zero"),
  AMOUNT_MORE_THAN_TWO_DECIMALS(
      400, "金额最多两位小数：{amount}", "An amount has at most two decimals: {amount}"),
  AMOUNT_TOO_LARGE(400, "金额超过上限 {limit} 元", "The amount is above the limit of {limit} yuan"),
  ID_UNREADABLE(
      400,
      "编号无法识别：{value}。只允许字母、数字和 . _ : -，至多 80 个字符",
      "Not an id: {value}. Letters, digits and . _ : - are allowed, at most 80"),
  DIGEST_UNREADABLE(
      400,
      "摘要无法识别：{value}。应为 64 位小写十六进制",
      "Not a digest: {value}. It has 64 hexadecimal digits in lower case"),
  TEXT_MISSING(400, "必填项为空", "This must not be empty"),
  TEXT_TOO_LONG(400, "文字过长：至多 {limit} 个字符", "The text is too long: at most {limit} characters"),
  LIST_EMPTY(400, "至少需要一项", "At least one is needed"),
  LIST_TOO_LONG(400, "项目过多：至多 {limit} 项", "Too many: at most {limit}"),
  FUND_MANAGER_NEEDED(403, "需要资金管理角色：{by}", "This needs the role of a fund manager: {by}"),
  NOT_FOUND(404, "未找到：{what} {id}", "Not found: {what} {id}"),
  ALREADY_EXISTS(409, "已存在：{id}", "It exists already: {id}"),
  CALENDAR_YEAR_MISSING(
      409,
      "缺少 {year} 年工作日历：请按国务院办公厅《关于{year}年部分节假日安排的通知》（通常在上一年 10 月至 11 月发布于 www.gov.cn）编写 {year}.csv，放入目录，并以 --calendars=目录 重新启动；格式见 docs/working-calendar.md",
      "The working calendar of {year} is missing: write {year}.csv from the State Council's notice on the holidays of {year} (at www.gov.cn, as a rule in October or November of the year before), put it in a folder and start again with --calendars=FOLDER; docs/working-calendar.md has the format");

  private final int status;
  private final String zh;
  private final String en;

  KernelError(int status, String zh, String en) {
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

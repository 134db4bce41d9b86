package wagefund.ledger.casefile.roster;

import wagefund.ledger.kernel.ErrorCode;

/** What is wrong with a roster. */
public enum RosterError implements ErrorCode {
  FILE_EMPTY(400, "文件是空的", "The file is empty"),
  FILE_TOO_LARGE(413, "文件超过上限 {limit} 字节", "The file is above the limit of {limit} bytes"),
  FILE_UNREADABLE(
      400,
      "文件无法识别：只接受 XLSX、CSV（UTF-8 或 GB18030）和 JSON 花名册；文件可能已损坏",
      "The file cannot be read: a roster is XLSX, CSV (UTF-8 or GB18030) or JSON; it may be damaged"),
  FILE_OLD_EXCEL(
      400,
      "这是旧版 Excel（.xls）或加密的文件，请另存为未加密的 .xlsx",
      "This is an old Excel file (.xls) or an encrypted one: save it as .xlsx without a password"),
  FILE_UNPACKS_TOO_LARGE(
      413,
      "文件解压后过大，已停止读取",
      "The file unpacks to far more than a roster needs; reading was stopped"),
  QUOTE_NOT_CLOSED(400, "引号没有结束", "A quoted field is not closed"),
  HEADER_MISSING(
      400, "找不到表头行：需要含有 {columns} 的一行", "No header row was found: one row must hold {columns}"),
  COLUMN_MISSING(400, "缺少列：{column}", "A column is missing: {column}"),
  COLUMN_TWICE(400, "列重复：{column}", "A column stands twice: {column}"),
  ARREARS_COLUMNS_MISSING(
      400,
      "缺少欠薪列：请用“欠薪月份”和“欠薪金额”，或每月一列（如 2022-05），或“开始月份”“结束月份”“金额”",
      "The arrears are missing: give month and amount, or one column a month (such as 2022-05), or from, to and amount"),
  ARREARS_COLUMNS_MIXED(
      400,
      "欠薪列混用：月份列、月份加金额、起止月份加金额只能选一种",
      "The arrears are given in more than one way: choose month columns, or month and amount, or from, to and amount"),
  TOO_MANY_COLUMNS(400, "列数超过上限 {limit}", "There are more than {limit} columns"),
  TOO_MANY_LINES(
      413,
      "超过上限：至多 {workers} 名工人、{rows} 行",
      "Too much: at most {workers} workers and {rows} lines"),
  ROSTER_EMPTY(400, "花名册中没有工人", "The roster holds no worker"),
  ROSTER_WORKER_TWICE(
      400, "工人重复：{idNumber} 已在第 {line} 行", "The worker {idNumber} stands already at line {line}"),
  WORKER_DETAILS_DIFFER(
      400,
      "同一工人 {idNumber} 的姓名、银行或卡号与第 {line} 行不一致",
      "The worker {idNumber} has another name, bank or card at line {line}"),
  MONTH_TWICE(
      400,
      "同一工人 {idNumber} 的 {month} 重复，首次在第 {line} 行",
      "The worker {idNumber} has {month} twice, first at line {line}"),
  DIGITS_LOST(
      400,
      "号码在表格中存成了数字，末尾几位已丢失。请把该列设为“文本”格式后重新填写",
      "The number was stored as a figure and has lost its last digits: format the column as text and enter it again"),
  MONTH_UNREADABLE(400, "月份无法识别：{value}。请填写如 2022-05", "Not a month: {value}. Write it as 2022-05"),
  MONTH_IN_FUTURE(400, "月份 {month} 晚于 {today}", "The month {month} is after {today}"),
  MONTH_RANGE_BACKWARDS(
      400, "开始月份 {from} 晚于结束月份 {to}", "The first month {from} is after the last {to}"),
  MONTH_RANGE_TOO_LONG(
      400, "起止月份超过 {limit} 个月", "From the first month to the last there are more than {limit}"),
  NOTHING_OWED(400, "该工人没有欠薪金额", "This worker is owed nothing"),
  ROSTER_TOTAL_DIFFERS(
      400,
      "合计不符：各行相加为 {added}，所填合计为 {declared}",
      "The total differs: the lines add up to {added}, declared is {declared}"),
  ROSTER_IMPOSSIBLE(
      400,
      "无法生成：{workers} 名工人（1 至 5000）、{months} 个月（1 至 60）、地区 {region}、合计 {total}、每人多于 {minimum}",
      "Such a roster cannot be made: {workers} workers (1 to 5,000), {months} months (1 to 60), region {region}, total {total}, each more than {minimum}"),
  TOO_MANY_PROBLEMS(
      400, "问题超过 {limit} 个，其余未列出", "More than {limit} problems; the rest is not listed");

  private final int status;
  private final String zh;
  private final String en;

  RosterError(int status, String zh, String en) {
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

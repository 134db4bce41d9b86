package wagefund.ledger.kernel;

/** What can be wrong with a file of the working calendar. */
public enum CalendarError implements ErrorCode {
  CALENDAR_UNREADABLE(
      400,
      "工作日历文件无法识别：{value}。每行应为 OFF 或 WORK、起始日、截止日、名称，以英文逗号分隔",
      "Not a line of a working calendar: {value}. Write OFF or WORK, first day, last day, name, with commas between"),
  CALENDAR_DAY_OUT_OF_YEAR(400, "日期 {day} 不属于 {year} 年", "The day {day} is not in the year {year}"),
  CALENDAR_DAY_TWICE(400, "日期重复：{day}", "The day is there twice: {day}"),
  CALENDAR_DAY_IS_WEEKDAY_ANYWAY(
      400,
      "{day} 本来就是工作日，不需要调休上班",
      "{day} is a working day anyway; only weekends can be made to work"),
  CALENDAR_SOURCE_MISSING(
      400,
      "缺少 {year} 年工作日历的来源文件：请用以 # 开头的一行写明国务院办公厅通知的名称、文号和日期",
      "The calendar of {year} names no source: write the State Council's notice, its number and date in a line that begins with #"),
  CALENDAR_HOLIDAYS_MISSING(
      400,
      "{year} 年工作日历没有任何放假日，请核对是否漏填 OFF 行",
      "The calendar of {year} has no day off: it must have lines that begin with OFF"),
  CALENDAR_FILE_NAME(
      400,
      "工作日历文件应以年份命名，如 2027.csv：{file}",
      "A file of the working calendar is named by its year, such as 2027.csv: {file}"),
  CALENDAR_FILE_UNREADABLE(
      400,
      "无法读取工作日历文件或目录：{file}。请检查路径、权限，并以 UTF-8 保存",
      "The file or folder of the working calendar cannot be read: {file}. Check path and rights, and save it as UTF-8");

  private final int status;
  private final String zh;
  private final String en;

  CalendarError(int status, String zh, String en) {
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

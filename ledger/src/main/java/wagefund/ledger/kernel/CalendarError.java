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
      "{day} is a working day anyway; only weekends can be made to work");

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

package wagefund.ledger.page;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a form before the ledger is asked. */
public enum PageError implements ErrorCode {
  DATE_NOT_CHOSEN(400, "日期无法识别：{value}。请选择日期", "Not a date: {value}. Choose a date"),
  NUMBER_NOT_GIVEN(400, "应为数字：{value}", "This must be a number: {value}"),
  CHOICE_NOT_MADE(400, "请从选项中选择：{value}", "Choose one of those offered: {value}"),
  LINE_NOT_READ(
      400,
      "无法识别：{value}。每行应为“行号 内容”，如“12 账号户名不符”",
      "Not read: {value}. Each line is a line number and a text, such as “12 account name differs”"),
  FILE_NOT_CHOSEN(400, "请选择花名册文件", "Choose a roster file"),
  FORM_TOO_OLD(400, "页面已过期，请刷新后重新填写", "The page is too old: reload it and fill it in again"),
  CONFIRMATION_MISSING(400, "请先勾选“已核对”再签署", "Tick “I have checked” before you sign"),
  WRITE_NOT_SHOWN_YET(
      503, "已保存，页面尚未更新，请稍后刷新", "It is saved, but not shown yet: reload in a moment");

  private final int status;
  private final String zh;
  private final String en;

  PageError(int status, String zh, String en) {
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

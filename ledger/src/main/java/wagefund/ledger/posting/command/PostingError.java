package wagefund.ledger.posting.command;

import wagefund.ledger.kernel.ErrorCode;

/** Why no money moves now, or why posting cannot be opened. */
public enum PostingError implements ErrorCode {
  POSTING_CLOSED(
      409,
      "记账已暂停：核对发现差异。待差异消除并由管理员凭文件恢复后方可办理",
      "Posting is closed: a check found a difference. It goes on when the difference is mended and"
          + " an administrator has opened posting on a paper"),
  ADMINISTRATOR_NEEDED(403, "需要系统管理角色：{by}", "This needs the role of an administrator: {by}"),
  CHECK_NOT_CLEAN(
      409,
      "核对仍有 {count} 处差异，不能恢复记账。第一处：{first}",
      "The check still finds {count} differences; posting stays closed. The first: {first}"),
  POSTING_OPEN(409, "记账未暂停", "Posting is not closed");

  private final int status;
  private final String zh;
  private final String en;

  PostingError(int status, String zh, String en) {
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

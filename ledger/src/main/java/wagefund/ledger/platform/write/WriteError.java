package wagefund.ledger.platform.write;

import wagefund.ledger.kernel.ErrorCode;

/** What can be wrong with a command before its own rules are asked. */
public enum WriteError implements ErrorCode {
  IDEMPOTENCY_KEY_REUSED(
      422,
      "幂等键 {key} 已用于另一请求，请换用新的键",
      "The idempotency key {key} belongs to another request: use a new key"),
  LEDGER_BUSY(
      503,
      "账本暂时繁忙，未作任何记录。请以同一幂等键重试",
      "The ledger is busy; nothing was recorded. Try again with the same idempotency key"),
  LEDGER_STOPPING(
      503,
      "账本正在停止，未作任何记录。请稍后以同一幂等键重试",
      "The ledger is stopping; nothing was recorded. Try again later with the same key");

  private final int status;
  private final String zh;
  private final String en;

  WriteError(int status, String zh, String en) {
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

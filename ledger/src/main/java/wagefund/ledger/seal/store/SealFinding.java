package wagefund.ledger.seal.store;

import wagefund.ledger.platform.read.InTwoLanguages;

/**
 * Something in the sealed log or in the events that is not as it was sealed.
 *
 * @param kind what it is
 * @param seq the place in the sealed log, 0 where it has none
 * @param event which event, in words
 */
public record SealFinding(Kind kind, long seq, String event) {

  /** What can be wrong, with what it means. */
  public enum Kind {
    EVENT_CHANGED("domain_event_entry", "封存后被修改", "was changed after it was sealed"),
    EVENT_MISSING("domain_event_entry", "已封存，现已缺失", "was sealed and is there no more"),
    EVENTS_REORDERED("domain_event_entry", "不在封存时的位置", "does not stand where it was sealed"),
    EVENT_UNSEALED("domain_event_entry", "已保存但未封存", "is stored and not sealed"),
    ENTRY_MISSING("sealed_log", "封存日志缺少此条", "is missing from the sealed log"),
    ENTRY_CHANGED("sealed_log", "与当时封存的事件对不上", "does not name the event that was sealed there"),
    CHAIN_BROKEN(
        "sealed_log", "与前一条的链不相接", "does not follow in the chain from the entry before it"),
    HEAD_WRONG("seal_head", "与封存日志末尾不符", "does not agree with the end of the sealed log"),
    HEAD_NOT_FOUND("sealed_log", "不在本封存日志中", "is not in this sealed log"),
    KEY_WRONG("checkpoint_key", "公钥不能自证", "does not prove itself"),
    KEY_MISSING("checkpoint_key", "公钥缺失", "is missing"),
    CHECKPOINT_WRONG(
        "checkpoint",
        "检查点与封存日志不符，或签名不对",
        "does not agree with the sealed log or is not signed by its key"),
    NODE_WRONG("merkle_node", "节点与封存日志的树不符", "does not agree with the tree over the sealed log");

    private final String table;
    private final String zh;
    private final String words;

    Kind(String table, String zh, String words) {
      this.table = table;
      this.zh = zh;
      this.words = words;
    }
  }

  @Override
  public String toString() {
    String place = seq == 0 ? kind.table : kind.table + "，序号 " + seq;
    return kind
        + ": "
        + InTwoLanguages.of(
            place + "：" + kind.zh, event + " " + kind.words + " (" + kind.table + ")");
  }
}

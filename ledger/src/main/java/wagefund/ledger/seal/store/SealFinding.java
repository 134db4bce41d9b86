package wagefund.ledger.seal.store;

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
    EVENT_CHANGED("domain_event_entry", "was changed after it was sealed"),
    EVENT_MISSING("domain_event_entry", "was sealed and is there no more"),
    EVENTS_REORDERED("domain_event_entry", "does not stand where it was sealed"),
    EVENT_UNSEALED("domain_event_entry", "is stored and not sealed"),
    ENTRY_MISSING("sealed_log", "is missing from the sealed log"),
    ENTRY_CHANGED("sealed_log", "does not name the event that was sealed there"),
    CHAIN_BROKEN("sealed_log", "does not follow in the chain from the entry before it"),
    HEAD_WRONG("seal_head", "does not agree with the end of the sealed log"),
    HEAD_NOT_FOUND("sealed_log", "is not in this sealed log"),
    KEY_WRONG("checkpoint_key", "does not prove itself"),
    KEY_MISSING("checkpoint_key", "is missing"),
    CHECKPOINT_WRONG(
        "checkpoint", "does not agree with the sealed log or is not signed by its key"),
    NODE_WRONG("merkle_node", "does not agree with the tree over the sealed log");

    private final String table;
    private final String words;

    Kind(String table, String words) {
      this.table = table;
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return kind + ": " + event + " " + kind.words + " (" + kind.table + ")";
  }
}

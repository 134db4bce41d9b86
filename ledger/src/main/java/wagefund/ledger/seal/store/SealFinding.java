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
    EVENT_CHANGED("was changed after it was sealed"),
    EVENT_MISSING("was sealed and is there no more"),
    EVENTS_REORDERED("does not stand where it was sealed"),
    EVENT_UNSEALED("is stored and not sealed"),
    ENTRY_MISSING("is missing from the sealed log"),
    CHAIN_BROKEN("does not follow in the chain from the entry before it"),
    HEAD_WRONG("does not agree with the end of the sealed log"),
    HEAD_NOT_FOUND("is not in this sealed log"),
    KEY_WRONG("does not prove itself"),
    CHECKPOINT_WRONG("does not agree with the sealed log or is not signed by its key"),
    NODE_WRONG("does not agree with the tree over the sealed log");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return kind + ": " + event + " " + kind.words;
  }
}

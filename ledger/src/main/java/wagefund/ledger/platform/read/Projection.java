package wagefund.ledger.platform.read;

/**
 * Computes a part of what is read. It sees every event once, in the one order, and writes only to
 * the write set: so that a replay gives the same rows.
 */
public interface Projection {

  void on(SealedEvent event, WriteSet rows);
}

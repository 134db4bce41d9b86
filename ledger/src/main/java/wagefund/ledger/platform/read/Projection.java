package wagefund.ledger.platform.read;

/**
 * Computes a part of what is read. It sees every event once, in the one order, and writes only to
 * the write set: so that a replay gives the same rows.
 *
 * <p>Each says by {@code @Order} when it comes: 10 writes the rows of its own feature, 20 carries a
 * later feature into rows of an earlier one, 30 is the journal, 40 reads what all of them wrote.
 */
public interface Projection {

  void on(SealedEvent event, WriteSet rows);
}

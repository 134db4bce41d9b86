package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.MERKLE_NODE;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.util.List;
import org.jooq.DSLContext;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;
import wagefund.schema.store.tables.records.SealedLogRecord;

/** The leaves and kept nodes of the Merkle tree, as they are stored. */
final class SealedTree implements Merkle.Nodes {

  /** From this level on nodes are kept; below it they are computed from the log. */
  static final int KEPT_FROM = 8;

  private final DSLContext store;

  SealedTree(DSLContext store) {
    this.store = store;
  }

  /** The leaves of the places after one, in their order. */
  List<byte[]> leavesAfter(long seq, int limit) {
    var entries =
        store
            .select(SEALED_LOG.SEQ, SEALED_LOG.EVENT_HASH, SEALED_LOG.HASH_VERSION)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.gt(seq))
            .orderBy(SEALED_LOG.SEQ)
            .limit(limit)
            .fetch();
    return entries.stream().allMatch(entry -> entry.value3() >= EventHash.FIRST_OF_LEAVES)
        ? entries.map(entry -> Merkle.leaf(entry.value1(), entry.value2()))
        : leavesOfEvents(seq, limit);
  }

  private List<byte[]> leavesOfEvents(long seq, int limit) {
    return store
        .select(SEALED_LOG.fields())
        .select(DOMAIN_EVENT_ENTRY.fields())
        .from(SEALED_LOG)
        .leftJoin(DOMAIN_EVENT_ENTRY)
        .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.gt(seq))
        .orderBy(SEALED_LOG.SEQ)
        .limit(limit)
        .fetch(row -> leaf(row.into(SEALED_LOG), row.into(DOMAIN_EVENT_ENTRY)));
  }

  /** The leaf covers the whole event, also where the entry is older than that rule. */
  static byte[] leaf(SealedLogRecord entry, DomainEventEntryRecord event) {
    byte[] hash =
        entry.getHashVersion() >= EventHash.FIRST_OF_LEAVES
            ? entry.getEventHash()
            : EventHash.of(event, EventHash.FIRST_OF_LEAVES);
    return Merkle.leaf(entry.getSeq(), hash);
  }

  @Override
  public byte[] node(int level, long index) {
    if (level < KEPT_FROM) {
      Merkle.Growing tree = new Merkle.Growing();
      leavesAfter(index << level, 1 << level).forEach(leaf -> tree.add(leaf, (l, i, h) -> {}));
      if (tree.size() != 1L << level) {
        throw new IllegalStateException("The sealed log ends within node " + level + ":" + index);
      }
      return tree.root();
    }
    byte[] kept =
        store
            .select(MERKLE_NODE.HASH)
            .from(MERKLE_NODE)
            .where(MERKLE_NODE.NODE_LEVEL.eq(level).and(MERKLE_NODE.NODE_INDEX.eq(index)))
            .fetchOne(MERKLE_NODE.HASH);
    if (kept == null) {
      throw new IllegalStateException("There is no node " + level + ":" + index);
    }
    return kept;
  }
}

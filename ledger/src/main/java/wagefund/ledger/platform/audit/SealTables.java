package wagefund.ledger.platform.audit;

import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.util.List;

/** The signed checkpoints and the hashes of the sealed log, up to the place of the package. */
final class SealTables {

  private final AuditSource source;

  SealTables(AuditSource source) {
    this.source = source;
  }

  List<AuditTable> all() {
    return List.of(checkpoints(), sealedLog());
  }

  /** The signed checkpoints over the sealed log, with the keys that prove their signatures. */
  private AuditTable checkpoints() {
    return new AuditTable(
        "checkpoints",
        List.of(
            "number",
            "treeSize",
            "rootHash",
            "chainHash",
            "madeAt",
            "node",
            "keyId",
            "previousHash",
            "signature",
            "algorithm",
            "publicKey"),
        List.of(),
        rows ->
            source
                .read()
                .select(CHECKPOINT.fields())
                .select(CHECKPOINT_KEY.ALGORITHM, CHECKPOINT_KEY.PUBLIC_KEY)
                .from(CHECKPOINT)
                .join(CHECKPOINT_KEY)
                .on(CHECKPOINT_KEY.KEY_ID.eq(CHECKPOINT.KEY_ID))
                .where(CHECKPOINT.TREE_SIZE.le(source.asked().knownSeq()))
                .orderBy(CHECKPOINT.NUMBER)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                Long.toString(r.get(CHECKPOINT.NUMBER)),
                                Long.toString(r.get(CHECKPOINT.TREE_SIZE)),
                                AuditSource.hex(r.get(CHECKPOINT.ROOT_HASH)),
                                AuditSource.hex(r.get(CHECKPOINT.CHAIN_HASH)),
                                r.get(CHECKPOINT.MADE_AT),
                                r.get(CHECKPOINT.NODE),
                                r.get(CHECKPOINT.KEY_ID),
                                AuditSource.hex(r.get(CHECKPOINT.PREVIOUS_HASH)),
                                AuditSource.hex(r.get(CHECKPOINT.SIGNATURE)),
                                r.get(CHECKPOINT_KEY.ALGORITHM),
                                AuditSource.hex(r.get(CHECKPOINT_KEY.PUBLIC_KEY))))));
  }

  /** The hashes of the log up to the place this package tells of: leaves of the checkpoints. */
  private AuditTable sealedLog() {
    return new AuditTable(
        "sealed-log",
        List.of("seq", "eventHash", "chainHash", "hashVersion"),
        List.of(),
        rows -> {
          for (long after = 0;
              after < source.asked().knownSeq();
              after += AuditSource.ROWS_AT_ONCE) {
            source
                .read()
                .selectFrom(SEALED_LOG)
                .where(SEALED_LOG.SEQ.gt(after))
                .and(
                    SEALED_LOG.SEQ.le(
                        Math.min(after + AuditSource.ROWS_AT_ONCE, source.asked().knownSeq())))
                .orderBy(SEALED_LOG.SEQ)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                Long.toString(r.getSeq()),
                                AuditSource.hex(r.getEventHash()),
                                AuditSource.hex(r.getChainHash()),
                                Integer.toString(r.getHashVersion()))));
          }
        });
  }
}

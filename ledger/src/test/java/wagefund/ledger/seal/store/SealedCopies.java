package wagefund.ledger.seal.store;

import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.MERKLE_NODE;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/**
 * Events and a sealed log of their own, in copies of the tables, on which anything can be tried.
 */
final class SealedCopies implements AutoCloseable {

  /** The event that keeps the key of a request. */
  static final int KEYED = 3;

  static final List<Table<?>> TABLES =
      List.of(DOMAIN_EVENT_ENTRY, SEALED_LOG, SEAL_HEAD, CHECKPOINT, CHECKPOINT_KEY, MERKLE_NODE);

  private final DSLContext live;
  private final TransactionTemplate transaction;
  private final DSLContext store;

  SealedCopies(DSLContext live, TransactionTemplate transaction) {
    this.live = live;
    this.transaction = transaction;
    MappedSchema mapped = new MappedSchema().withInput("");
    for (Table<?> table : TABLES) {
      mapped.withTables(
          new MappedTable().withInput(table.getName()).withOutput("ct_" + table.getName()));
    }
    this.store =
        DSL.using(
            live.configuration()
                .derive(
                    new Settings()
                        .withRenderSchema(false)
                        .withRenderMapping(new RenderMapping().withSchemata(mapped))));
    close();
    for (Table<?> table : TABLES) {
      live.execute("create table {0} like {1}", copy(table), DSL.name(table.getName()));
    }
    within(
        () ->
            store
                .insertInto(SEAL_HEAD)
                .columns(SEAL_HEAD.ID, SEAL_HEAD.SEQ, SEAL_HEAD.LAST_INDEX, SEAL_HEAD.CHAIN_HASH)
                .values(1, 0L, 0L, new byte[32])
                .execute());
  }

  DSLContext store() {
    return store;
  }

  static Name copy(Table<?> table) {
    return DSL.name("ct_" + table.getName());
  }

  void within(Runnable writes) {
    transaction.executeWithoutResult(status -> writes.run());
  }

  /** Stores events from one number to another, each in a transaction of its own place. */
  void events(int from, int to) {
    within(
        () -> {
          for (int no = from; no <= to; no++) {
            store.executeInsert(event(no));
          }
        });
  }

  static DomainEventEntryRecord event(int no) {
    DomainEventEntryRecord event = new DomainEventEntryRecord();
    event.setGlobalIndex((long) no);
    event.setAggregateIdentifier("fund");
    event.setSequenceNumber((long) no);
    event.setType("Fund");
    event.setEventIdentifier("00000000-0000-0000-0000-%012d".formatted(no));
    event.setMetaData("{}".getBytes(StandardCharsets.UTF_8));
    event.setPayload(("{\"amount\":" + no + "}").getBytes(StandardCharsets.UTF_8));
    event.setPayloadRevision("1");
    event.setPayloadType("CapitalReceived");
    event.setTimeStamp("2026-01-05T01:00:00Z");
    if (no == KEYED) {
      event.setKeyDigest(new byte[16]);
      event.setRequestHash(new byte[32]);
      event.setAnswer("{}".getBytes(StandardCharsets.UTF_8));
    }
    return event;
  }

  Sealer sealer() {
    return new Sealer(store, transaction, Clock.systemUTC());
  }

  CheckpointKeys keys(Path folder, String algorithm, boolean rotate) {
    return new CheckpointKeys(
        store, transaction, Clock.systemUTC(), folder.toString(), algorithm, rotate, "node");
  }

  Checkpoints checkpoints(CheckpointKeys keys) {
    return new Checkpoints(store, transaction, keys, Clock.systemUTC(), 1000, 60);
  }

  SealedLogCheck check() {
    return new SealedLogCheck(store);
  }

  @Override
  public void close() {
    for (Table<?> table : TABLES) {
      live.dropTableIfExists(copy(table)).execute();
    }
  }
}

package wagefund.ledger.seal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.seal.store.SealFinding.Kind;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/** The signed heads of the one order: who makes them, and that nothing beneath them can change. */
@ExtendWith(RunningLedger.class)
class CheckpointsTest {

  private final DSLContext live;
  private final TransactionTemplate transaction;
  @TempDir private Path folder;
  private SealedCopies copies;

  CheckpointsTest(DSLContext live, TransactionTemplate transaction) {
    this.live = live;
    this.transaction = transaction;
    this.copies = new SealedCopies(live, transaction);
  }

  @BeforeEach
  void freshTables() {
    copies.close();
    copies = new SealedCopies(live, transaction);
  }

  @AfterEach
  void dropTables() {
    copies.close();
  }

  private Checkpoint covered(int from, int to, CheckpointKeys keys) {
    copies.events(from, to);
    copies.sealer().seal();
    return copies.checkpoints(keys).cover().orElseThrow();
  }

  private Kind finding() {
    return copies.check().firstFinding(position -> {}).map(SealFinding::kind).orElse(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ECDSA", "RSA", "SM2"})
  void checkpoints_follow_one_another_under_every_kind_of_key(String algorithm) {
    CheckpointKeys keys = copies.keys(folder, algorithm, false);

    Checkpoint first = covered(1, 300, keys);
    Checkpoint second = covered(301, 555, keys);

    assertThat(first).extracting("number", "size").containsExactly(1L, 300L);
    assertThat(second).extracting("number", "size").containsExactly(2L, 555L);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(copies.checkpoints(keys).cover()).contains(second);
    assertThat(copies.checkpoints(keys).covering(300)).contains(first);
    assertThat(copies.checkpoints(keys).covering(301)).contains(second);
    assertThat(copies.checkpoints(keys).covering(556)).isEmpty();
    assertThat(finding()).isNull();
  }

  @Test
  void the_key_is_kept_for_its_owner_alone_and_taken_up_after_a_restart() throws IOException {
    Checkpoint first = covered(1, 3, copies.keys(folder, "ECDSA", false));
    Checkpoint second = covered(4, 5, copies.keys(folder, "ECDSA", false));

    assertThat(second.key()).isEqualTo(first.key());
    assertThat(Files.getPosixFilePermissions(folder.resolve("checkpoint-key.pem")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("checkpoint-key.public.pem")).content().contains("PUBLIC KEY");
  }

  @Test
  void a_new_key_is_endorsed_by_the_one_before() {
    Checkpoint first = covered(1, 3, copies.keys(folder, "ECDSA", false));
    Checkpoint second = covered(4, 5, copies.keys(folder, "ECDSA", true));
    Checkpoint third = covered(6, 7, copies.keys(folder, "SM2", false));

    assertThat(second.key()).isNotEqualTo(first.key());
    assertThat(
            copies
                .store()
                .select(CHECKPOINT_KEY.ENDORSED_BY)
                .from(CHECKPOINT_KEY)
                .where(CHECKPOINT_KEY.KEY_ID.in(second.key(), third.key()))
                .orderBy(CHECKPOINT_KEY.INTRODUCED_AT)
                .fetch(0, String.class))
        .containsExactly(first.key(), second.key());
    assertThat(finding()).isNull();
  }

  @Test
  void what_was_sealed_before_the_type_was_covered_stays_valid_and_is_covered_from_now_on() {
    copies.events(1, 2);
    byte[] chain = new byte[32];
    for (int no = 1; no <= 2; no++) {
      byte[] hash = EventHash.of(SealedCopies.event(no), 1);
      chain = EventHash.chain(chain, no, hash);
      long seq = no;
      byte[] link = chain;
      copies.within(
          () ->
              copies
                  .store()
                  .insertInto(SEALED_LOG)
                  .set(SEALED_LOG.SEQ, seq)
                  .set(SEALED_LOG.GLOBAL_INDEX, seq)
                  .set(SEALED_LOG.EVENT_HASH, hash)
                  .set(SEALED_LOG.CHAIN_HASH, link)
                  .set(SEALED_LOG.HASH_VERSION, 1)
                  .execute());
    }
    byte[] head = chain;
    copies.within(
        () ->
            copies
                .store()
                .update(SEAL_HEAD)
                .set(SEAL_HEAD.SEQ, 2L)
                .set(SEAL_HEAD.LAST_INDEX, 2L)
                .set(SEAL_HEAD.CHAIN_HASH, head)
                .execute());
    var unused = covered(3, 4, copies.keys(folder, "ECDSA", false));
    assertThat(finding()).isNull();

    copies.within(
        () ->
            copies
                .store()
                .update(DOMAIN_EVENT_ENTRY)
                .set(DOMAIN_EVENT_ENTRY.TYPE, "Found")
                .where(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(1L))
                .execute());

    assertThat(finding()).isEqualTo(Kind.CHECKPOINT_WRONG);
  }

  @Test
  void four_who_seal_at_once_and_take_over_from_each_other_make_one_order() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(5);
    try {
      List<Callable<Integer>> works = new ArrayList<>();
      works.add(
          () -> {
            for (int i = 0; i < 40; i++) {
              copies.events(i * 10 + 1, i * 10 + 10);
            }
            return 0;
          });
      for (int node = 0; node < 4; node++) {
        Path own = Files.createDirectory(folder.resolve("node-" + node));
        works.add(
            () -> {
              // A node that is started anew knows nothing of what it passed over before.
              for (int start = 0; start < 8; start++) {
                Sealer sealer = copies.sealer();
                Checkpoints checkpoints = copies.checkpoints(copies.keys(own, "ECDSA", false));
                for (int i = 0; i < 5; i++) {
                  sealer.seal();
                  var unused = checkpoints.cover();
                }
              }
              return 0;
            });
      }
      for (Future<Integer> done : nodes.invokeAll(works)) {
        assertThat(done.get()).isZero();
      }
    } finally {
      nodes.shutdownNow();
    }
    // Who came first in the race is chance; afterwards each has its turn.
    for (int node = 0; node < 4; node++) {
      copies.events(401 + node, 401 + node);
      copies.sealer().seal();
      Path own = folder.resolve("node-" + node);
      var unused = copies.checkpoints(copies.keys(own, "ECDSA", false)).cover();
    }

    assertThat(finding()).isNull();
    assertThat(copies.check().size()).isEqualTo(404);
    assertThat(copies.store().selectDistinct(CHECKPOINT_KEY.KEY_ID).from(CHECKPOINT_KEY).fetch())
        .hasSize(4);
  }

  /** Every column of every table of the order, from the schema: none may be changed unseen. */
  @TestFactory
  Stream<DynamicTest> a_changed_cell_is_found_in() {
    var first = covered(1, 300, copies.keys(folder, "ECDSA", false));
    var second = covered(301, 310, copies.keys(folder, "ECDSA", true));
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(finding()).isNull();
    return SealedCopies.TABLES.stream()
        .flatMap(
            table ->
                Stream.of(table.fields())
                    .map(
                        field ->
                            DynamicTest.dynamicTest(
                                table.getName() + "." + field.getName(),
                                () -> assertFound(table, field))));
  }

  private void assertFound(Table<?> table, Field<?> field) {
    UniqueKey<?> key = table.getPrimaryKey();
    for (Record row : copies.store().selectFrom(table).orderBy(key.getFields()).limit(3)) {
      copies.within(() -> assertThat(set(table, row, field, changed(row.get(field)))).isOne());

      assertThat(finding()).as(table.getName() + "." + field.getName()).isNotNull();

      copies.within(() -> restore(table, field, row));
    }
    assertThat(finding()).isNull();
  }

  private void restore(Table<?> table, Field<?> field, Record row) {
    Record now = row.into(table);
    if (table.getPrimaryKey().getFields().contains(field)) {
      put(now, field, changed(row.get(field)));
    }
    assertThat(set(table, now, field, row.get(field))).isOne();
  }

  private <T> int set(Table<?> table, Record at, Field<T> field, Object value) {
    var here = DSL.noCondition();
    for (Field<?> key : table.getPrimaryKey().getFields()) {
      here = here.and(equal(key, at));
    }
    return copies
        .store()
        .update(table)
        .set(field, field.getType().cast(value))
        .where(here)
        .execute();
  }

  private static <T> org.jooq.Condition equal(Field<T> field, Record at) {
    return field.eq(at.get(field));
  }

  private static <T> void put(Record row, Field<T> field, Object value) {
    row.set(field, field.getType().cast(value));
  }

  /** One byte, one letter, or one more. */
  private static Object changed(@Nullable Object value) {
    if (value == null) {
      return new byte[] {1};
    }
    if (value instanceof byte[] bytes) {
      if (bytes.length == 0) {
        return new byte[] {1};
      }
      byte[] other = bytes.clone();
      other[bytes.length / 2] ^= 1;
      return other;
    }
    if (value instanceof Number number) {
      // Far enough that no other row stands there.
      long other = number.longValue() + (number instanceof Integer ? 30 : 100_000);
      return number instanceof Integer ? (Object) (int) other : (Object) other;
    }
    String text = String.valueOf(value);
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');
  }

  @Test
  void an_event_with_another_type_has_another_hash() {
    DomainEventEntryRecord event = SealedCopies.event(1);
    DomainEventEntryRecord other = SealedCopies.event(1);
    other.setType("Found");

    assertThat(EventHash.of(event)).isNotEqualTo(EventHash.of(other));
    assertThat(EventHash.of(event, 1)).isEqualTo(EventHash.of(other, 1));
    assertThat(EventHash.of(event, 4)).isEmpty();
  }

  @Test
  void an_event_that_keeps_a_key_is_covered_with_it_and_by_no_older_hash() {
    DomainEventEntryRecord plain = SealedCopies.event(2);
    DomainEventEntryRecord keyed = SealedCopies.event(2);
    keyed.setKeyDigest(new byte[16]);

    assertThat(EventHash.of(keyed)).isNotEqualTo(EventHash.of(plain));
    assertThat(EventHash.of(plain, 2)).isNotEmpty().isNotEqualTo(EventHash.of(plain));
    assertThat(EventHash.of(keyed, 2)).isEmpty();
    assertThat(EventHash.of(keyed, 1)).isEmpty();
  }

  @Test
  void an_outsider_learns_neither_key_nor_request_of_an_event() {
    DomainEventEntryRecord keyed = SealedCopies.event(SealedCopies.KEYED);
    byte[] kept = EventHash.kept(keyed);

    keyed.setAnswer(null);

    assertThat(kept).hasSize(32).isNotEqualTo(EventHash.kept(keyed));
    assertThat(EventHash.kept(SealedCopies.event(1))).isNull();
  }
}

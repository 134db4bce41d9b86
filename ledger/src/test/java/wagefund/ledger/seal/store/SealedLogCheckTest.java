package wagefund.ledger.seal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.MERKLE_NODE;
import static wagefund.schema.store.Tables.SEALED_LOG;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.seal.store.SealFinding.Kind;
import wagefund.schema.store.tables.records.DomainEventEntryRecord;

/** Whoever changes a stored event afterwards is found: tried on copies of the tables. */
@ExtendWith(RunningLedger.class)
class SealedLogCheckTest {

  private static final List<Table<?>> TABLES =
      List.of(DOMAIN_EVENT_ENTRY, SEALED_LOG, SEAL_HEAD, CHECKPOINT, CHECKPOINT_KEY, MERKLE_NODE);
  private static final int EVENTS = 20;

  private final DSLContext live;
  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final HikariDataSource source;

  SealedLogCheckTest(DSLContext live, TransactionTemplate transaction, HikariDataSource source) {
    this.live = live;
    this.transaction = transaction;
    this.source = source;
    MappedSchema mapped = new MappedSchema().withInput("");
    for (Table<?> table : TABLES) {
      mapped.withTables(
          new MappedTable().withInput(table.getName()).withOutput("vt_" + table.getName()));
    }
    this.store =
        DSL.using(
            live.configuration()
                .derive(
                    new Settings()
                        .withRenderSchema(false)
                        .withRenderMapping(new RenderMapping().withSchemata(mapped))));
  }

  @BeforeEach
  void twentySealedEvents() {
    dropCopies();
    for (Table<?> table : TABLES) {
      live.execute("create table {0} like {1}", copy(table), DSL.name(table.getName()));
    }
    within(
        () -> {
          live.execute("insert into {0} select * from {1}", copy(SEAL_HEAD), DSL.name("seal_head"));
          store
              .update(SEAL_HEAD)
              .set(SEAL_HEAD.SEQ, 0L)
              .set(SEAL_HEAD.LAST_INDEX, 0L)
              .set(SEAL_HEAD.CHAIN_HASH, new byte[32])
              .execute();
          for (int i = 1; i <= EVENTS; i++) {
            store.executeInsert(event(i));
          }
        });
    new Sealer(store, transaction, Clock.systemUTC()).seal();
  }

  @AfterEach
  void dropCopies() {
    for (Table<?> table : TABLES) {
      live.dropTableIfExists(copy(table)).execute();
    }
  }

  private static org.jooq.Name copy(Table<?> table) {
    return DSL.name("vt_" + table.getName());
  }

  private static DomainEventEntryRecord event(int no) {
    DomainEventEntryRecord event = new DomainEventEntryRecord();
    event.setGlobalIndex((long) no * 2);
    event.setAggregateIdentifier("fund");
    event.setSequenceNumber((long) no);
    event.setType("Fund");
    event.setEventIdentifier("00000000-0000-0000-0000-%012d".formatted(no));
    event.setMetaData("{}".getBytes(StandardCharsets.UTF_8));
    event.setPayload(("{\"amount\":" + no + "}").getBytes(StandardCharsets.UTF_8));
    event.setPayloadRevision("1");
    event.setPayloadType("CapitalReceived");
    event.setTimeStamp("2026-01-05T01:00:00Z");
    return event;
  }

  private void within(Runnable writes) {
    transaction.executeWithoutResult(status -> writes.run());
  }

  private SealFinding finding() {
    return new SealedLogCheck(store).firstFinding(position -> {}).orElseThrow();
  }

  private <T> void set(long index, org.jooq.Field<T> field, T value) {
    within(
        () ->
            store
                .update(DOMAIN_EVENT_ENTRY)
                .set(field, value)
                .where(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(index))
                .execute());
  }

  @Test
  void events_as_they_were_sealed_are_sound() {
    SealedLogCheck check = new SealedLogCheck(store);

    assertThat(check.firstFinding(position -> {})).isEmpty();
    assertThat(check.size()).isEqualTo(EVENTS);
    assertThat(check.contains(check.head())).isEmpty();
  }

  @Test
  void a_changed_byte_of_the_payload_is_found_and_named() {
    set(14, DOMAIN_EVENT_ENTRY.PAYLOAD, "{\"amount\":8}".getBytes(StandardCharsets.UTF_8));

    assertThat(finding().kind()).isEqualTo(Kind.EVENT_CHANGED);
    assertThat(finding().seq()).isEqualTo(7);
    assertThat(finding())
        .hasToString(
            "EVENT_CHANGED: domain_event_entry，序号 7：封存后被修改 ·"
                + " Event 14 (CapitalReceived 00000000-0000-0000-0000-000000000007"
                + " of fund no. 7), sealed as 7, was changed after it was sealed"
                + " (domain_event_entry)");
  }

  @Test
  void a_changed_time_or_name_is_found() {
    set(10, DOMAIN_EVENT_ENTRY.TIME_STAMP, "2026-01-05T01:00:01Z");
    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.EVENT_CHANGED, 5L);

    set(6, DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE, "FundsReserved");
    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.EVENT_CHANGED, 3L);
  }

  @Test
  void a_deleted_event_is_found() {
    within(
        () ->
            store
                .deleteFrom(DOMAIN_EVENT_ENTRY)
                .where(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(8L))
                .execute());

    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.EVENT_MISSING, 4L);
  }

  @Test
  void two_events_that_changed_places_are_found() {
    set(8, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX, 1_000L);
    set(10, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX, 8L);
    set(1_000, DOMAIN_EVENT_ENTRY.GLOBAL_INDEX, 10L);

    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.EVENTS_REORDERED, 4L);
  }

  @Test
  void an_event_that_was_slipped_in_is_found() {
    within(
        () -> {
          DomainEventEntryRecord event = event(21);
          event.setGlobalIndex(9L);
          store.executeInsert(event);
        });

    assertThat(finding().kind()).isEqualTo(Kind.EVENT_UNSEALED);
    assertThat(finding().event()).startsWith("Event 9 ");
  }

  @Test
  void an_event_deleted_with_its_entry_is_found() {
    within(
        () -> {
          store
              .deleteFrom(DOMAIN_EVENT_ENTRY)
              .where(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(8L))
              .execute();
          store.deleteFrom(SEALED_LOG).where(SEALED_LOG.SEQ.eq(4L)).execute();
        });

    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.ENTRY_MISSING, 4L);
  }

  @Test
  void a_rewritten_entry_breaks_the_chain() {
    set(14, DOMAIN_EVENT_ENTRY.PAYLOAD, "{}".getBytes(StandardCharsets.UTF_8));
    DomainEventEntryRecord changed =
        store
            .selectFrom(DOMAIN_EVENT_ENTRY)
            .where(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(14L))
            .fetchSingle();
    within(
        () ->
            store
                .update(SEALED_LOG)
                .set(SEALED_LOG.EVENT_HASH, EventHash.of(changed))
                .where(SEALED_LOG.SEQ.eq(7L))
                .execute());

    assertThat(finding()).extracting("kind", "seq").containsExactly(Kind.CHAIN_BROKEN, 7L);
  }

  @Test
  void a_head_that_was_moved_is_found() {
    within(() -> store.update(SEAL_HEAD).set(SEAL_HEAD.CHAIN_HASH, new byte[32]).execute());
    assertThat(finding().kind()).isEqualTo(Kind.HEAD_WRONG);

    within(() -> store.update(SEAL_HEAD).set(SEAL_HEAD.SEQ, 25L).execute());
    assertThat(finding().kind()).isEqualTo(Kind.ENTRY_MISSING);
  }

  @Test
  void a_log_cut_off_and_sealed_anew_does_not_hold_the_head_noted_before() {
    SealedLogCheck.Head noted = new SealedLogCheck(store).head();
    set(40, DOMAIN_EVENT_ENTRY.PAYLOAD, "{}".getBytes(StandardCharsets.UTF_8));
    within(
        () -> {
          store.deleteFrom(SEALED_LOG).execute();
          store
              .update(SEAL_HEAD)
              .set(SEAL_HEAD.SEQ, 0L)
              .set(SEAL_HEAD.LAST_INDEX, 0L)
              .set(SEAL_HEAD.CHAIN_HASH, new byte[32])
              .execute();
        });
    new Sealer(store, transaction, Clock.systemUTC()).seal();

    SealedLogCheck check = new SealedLogCheck(store);

    assertThat(check.firstFinding(position -> {})).isEmpty();
    assertThat(check.contains(noted).orElseThrow().kind()).isEqualTo(Kind.HEAD_NOT_FOUND);
  }

  @Test
  void the_sub_command_proves_a_sound_ledger_and_refuses_a_head_that_is_not_in_it() {
    String sound = run(0);

    assertThat(sound)
        .contains("封存日志完好。请另行记下其末尾 · The sealed log is sound. Its head, to be noted: ")
        .contains("Equal: ")
        .contains("账簿与资金相符：是 · The books agree with the funds: yes");
    assertThat(run(1, "--head=0:" + "0".repeat(64))).contains("HEAD_NOT_FOUND");
    assertThat(run(2, "--head=nonsense"))
        .contains("不是封存日志末尾：nonsense。请照 verify 打印的写 · Not a head: nonsense");
  }

  private String run(int expected, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of(
                "--database-url=" + source.getJdbcUrl(),
                "--database-user=" + source.getUsername(),
                "--database-password=" + source.getPassword()));
    args.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(VerifyCommand.run(args, print, print)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }
}

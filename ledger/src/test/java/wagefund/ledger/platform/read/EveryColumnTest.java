package wagefund.ledger.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.seal.store.SealFinding;
import wagefund.ledger.seal.store.SealedLogCheck;
import wagefund.ledger.seal.store.VerifyCommand;
import wagefund.ledger.story.AllStories;

/**
 * Somebody with all rights on the database changes one value, takes a row away, slips one in or
 * swaps two: in each table and column that the server has, after all example stories. Each is found
 * and named. What is not covered is listed here with its reason, and nothing else.
 */
@ExtendWith(AllStories.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryColumnTest {

  private static final long SEED = 20_261_126L;

  /** Facts, each with the chain or a signature over it. */
  private static final Set<String> SEALED =
      Set.of(
          "domain_event_entry",
          "sealed_log",
          "seal_head",
          "checkpoint",
          "checkpoint_key",
          "merkle_node");

  /** No fact and not computed from facts: no figure of any fund, case or voucher comes from it. */
  private static final Map<String, String> NOT_COVERED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("flyway_eventstore", "which scripts were run"),
              Map.entry("flyway_readmodel", "which scripts were run"),
              Map.entry("officer", "who may sign in; who did what stands in the events"),
              Map.entry("case_system", "which systems may sign in"),
              Map.entry(
                  "idempotency_record",
                  "answers kept before edition 1.3; those of today lie in their events"),
              Map.entry("vault_look", "who looked at whom; the server takes no change of it"),
              Map.entry("audit_package", "who asked for what; the archive has its own hashes"),
              Map.entry("audit_package_look", "who fetched it; the server takes no change of it"),
              Map.entry("used_rule", "which files it ran with; the server takes no change of it"),
              Map.entry("proof_export", "who asked for what; the export proves itself"),
              Map.entry("posting_check", "what the checks of each night found"),
              Map.entry("digest", "what was told that day, made anew at will")));

  /** Kept beside the events, and held against them. */
  private static final Set<String> KEPT =
      Set.of(
          "snapshot_event_entry",
          "cap_usage",
          "vault_person",
          "vault_account",
          "projection_position");

  /** Columns of the kept tables that nothing is decided or computed by. */
  private static final Map<String, String> TECHNICAL =
      Map.of(
          "snapshot_event_entry.event_identifier", "a number of the snapshot itself",
          "snapshot_event_entry.time_stamp", "when the snapshot was written",
          "vault_person.recorded_at", "when the row was written",
          "vault_account.recorded_at", "when the row was written");

  @SuppressWarnings("NullAway.Init")
  private static AllStories stories;

  @SuppressWarnings("NullAway.Init")
  private static DSLContext db;

  @SuppressWarnings("NullAway.Init")
  private static TransactionTemplate transaction;

  @SuppressWarnings("NullAway.Init")
  private static Tampering tampering;

  @BeforeAll
  static void all_stories_are_told_and_the_triggers_are_gone(AllStories told) {
    stories = told;
    db = stories.parts().getBean(DSLContext.class);
    transaction = stories.parts().getBean(TransactionTemplate.class);
    dropTriggers();
    aHotFund();
    tampering = new Tampering(db, SEED);
  }

  /** So many events in one fund that its state is kept as a snapshot. */
  private static void aHotFund() {
    CommandGate gate = stories.parts().getBean(CommandGate.class);
    FundId fund = new FundId("hot");
    LocalDate on = LocalDate.of(2026, 1, 5);
    Actor manager = new Actor("manager", Set.of(Role.FUND_MANAGER));
    Document paper = new Document("2026-1", "Notice", on);
    Instant at = Instant.parse("2026-01-05T01:00:00Z");
    gate.ask(
        "hot",
        new EstablishFund(
            fund,
            "hot",
            "周转金",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "人社局",
            "专户",
            "",
            Money.ZERO,
            paper,
            on,
            manager,
            at),
        Optional.empty());
    for (int i = 0; i < 120; i++) {
      Money amount = Money.ofYuan("100.00");
      gate.ask(
          "hot",
          new ReceiveCapital(fund, CapitalSource.ALLOCATION, amount, paper, on, manager, at),
          Optional.empty());
    }
    stories.settle();
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (db.fetchCount(DSL.table("snapshot_event_entry")) == 0) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static void dropTriggers() {
    for (String trigger :
        db.fetch("select trigger_name from information_schema.triggers")
            .getValues(0, String.class)) {
      db.execute("drop trigger if exists `" + trigger + "`");
    }
  }

  private static Set<String> readTables() {
    return ShadowTables.all().stream().map(Table::getName).collect(Collectors.toSet());
  }

  @Test
  @Order(1)
  void every_table_is_covered_or_named_with_its_reason() {
    Set<String> expected = new TreeSet<>(readTables());
    expected.addAll(SEALED);
    expected.addAll(KEPT);
    expected.addAll(NOT_COVERED.keySet());

    assertThat(new TreeSet<>(tampering.tables())).isEqualTo(expected);
    assertThat(new SealedLogCheck(db).firstFinding(reached -> {})).isEmpty();
  }

  @Test
  @Order(2)
  void every_change_in_the_events_and_the_sealed_log_is_found_and_its_table_named() {
    List<String> passed = new ArrayList<>();
    int tried = 0;
    for (String table : new TreeSet<>(SEALED)) {
      assertThat(tampering.isEmpty(table)).as(table).isFalse();
      for (Tampering.Change change : tampering.changes(table)) {
        tried += sealed(change.toString(), table, passed, () -> change(change)) ? 1 : 0;
      }
      sealed(table + " loses a row", table, passed, () -> loses(table));
      sealed(table + " gains a row", table, passed, () -> gains(table));
      sealed(table + " has two rows swapped", table, passed, () -> tampering.swap(table));
    }
    assertThat(passed).isEmpty();
    assertThat(tried).isGreaterThan(60);
  }

  /** Whether something was changed; if so, the finding must be about that table. */
  private static boolean sealed(
      String what, String table, List<String> passed, BooleanSupplier change) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              if (!change.getAsBoolean()) {
                return false;
              }
              String found =
                  new SealedLogCheck(db)
                      .firstFinding(reached -> {})
                      .map(SealFinding::toString)
                      .orElse("nothing");
              if (!found.contains(table)) {
                passed.add(what + " -> " + found);
              }
              return true;
            }));
  }

  private static boolean change(Tampering.Change change) {
    return tampering.apply(change, tampering.someRow(change.table()));
  }

  private static boolean loses(String table) {
    tampering.delete(table, tampering.someRow(table));
    return true;
  }

  /** An account of a case that was refused is named by nothing; that of a case in the books is. */
  private static boolean losesWhatIsNamed(String table) {
    if (!table.equals("vault_account")) {
      return loses(table);
    }
    String named = db.fetchSingle("select min(account_id) from case_worker").get(0, String.class);
    tampering.delete(table, "account_id = '" + named + "'");
    return true;
  }

  private static boolean gains(String table) {
    tampering.insertCopy(table, tampering.someRow(table));
    return true;
  }

  @Test
  @Order(3)
  void every_change_in_what_is_read_is_found_with_table_row_and_column() {
    ShadowTables shadow = new ShadowTables(db);
    shadow.create();
    List<String> madeUp = new ArrayList<>();
    try {
      Projector projector = stories.parts().getBean(Projector.class);
      projector.catchUp(shadow.context(), projector.position(), reached -> {});
      List<String> passed = new ArrayList<>();
      int tried = 0;
      for (Table<?> table : ShadowTables.all()) {
        if (tampering.isEmpty(table.getName())) {
          // No story fills it: a made-up row, there and in what was computed anew.
          String computed = ShadowTables.shadowOf(table).last();
          transaction.executeWithoutResult(
              status -> tampering.makeUp(table.getName(), table.getName(), computed));
          madeUp.add(table.getName());
        }
        for (Tampering.Change change : tampering.changes(table.getName())) {
          tried += read(change.toString(), table, change.column(), passed, () -> change(change));
        }
        read(table + " loses a row", table, "missing", passed, () -> loses(table.getName()));
        read(table + " gains a row", table, "not be there", passed, () -> gains(table.getName()));
        read(table + " swaps", table, " is ", passed, () -> tampering.swap(table.getName()));
      }
      assertThat(passed).isEmpty();
      assertThat(madeUp).hasSizeLessThan(10);
      assertThat(tried).isGreaterThan(1_000);
    } finally {
      for (String table : madeUp) {
        db.execute("delete from `" + table + "`");
      }
      shadow.drop();
    }
  }

  /** Table and row as they are called, then what is wrong with them, 中文 first. */
  private static boolean isTold(String said) {
    return Pattern.compile("]: .*\\p{IsHan}.* · [^·]*[a-z]", Pattern.DOTALL).matcher(said).find();
  }

  private static int read(
      String what, Table<?> table, String named, List<String> passed, BooleanSupplier change) {
    Integer tried =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              if (!change.getAsBoolean()) {
                return 0;
              }
              List<Difference> found = new ArrayList<>();
              new TableComparison(db, table).differences(found);
              assertThat(found).extracting(Difference::toString).allMatch(EveryColumnTest::isTold);
              boolean isNamed =
                  found.stream()
                      .map(Difference::toString)
                      .anyMatch(said -> said.startsWith(table.getName()) && said.contains(named));
              if (!isNamed) {
                passed.add(what + " -> " + found);
              }
              return 1;
            });
    return tried == null ? 0 : tried;
  }

  @Test
  @Order(4)
  void every_change_in_what_is_kept_beside_the_events_is_found() {
    List<String> passed = new ArrayList<>();
    assertThat(kept()).isEmpty();
    for (String table : new TreeSet<>(KEPT)) {
      assertThat(tampering.isEmpty(table)).as(table).isFalse();
      for (Tampering.Change change : tampering.changes(table)) {
        if (!TECHNICAL.containsKey(table + "." + change.column())) {
          kept(change.toString(), table, passed, () -> change(change));
        }
      }
      if (!table.equals("snapshot_event_entry")) {
        kept(table + " loses a row", table, passed, () -> losesWhatIsNamed(table));
      }
      kept(table + " gains a row", table, passed, () -> gains(table));
    }
    assertThat(passed).isEmpty();
  }

  private static void kept(String what, String table, List<String> passed, BooleanSupplier change) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          if (change.getAsBoolean()) {
            List<String> found = kept();
            if (found.stream().noneMatch(said -> said.startsWith(table))) {
              passed.add(what + " -> " + found);
            }
          }
        });
  }

  private static List<String> kept() {
    List<String> found = new ArrayList<>();
    for (KeptCheck check : stories.parts().getBeansOfType(KeptCheck.class).values()) {
      assertThat(check.isPossible()).isTrue();
      found.addAll(check.differences());
    }
    return found;
  }

  @Test
  @Order(5)
  void verify_names_one_change_in_each_table_and_rebuild_mends_them() {
    List<String> changed = new ArrayList<>();
    for (Table<?> table : ShadowTables.all()) {
      List<Tampering.Change> changes =
          tampering.changes(table.getName()).stream().filter(c -> !c.keyed()).toList();
      if (!changes.isEmpty()
          && !tampering.isEmpty(table.getName())
          && !table.getName().equals("projection_position")) {
        Tampering.Change change = changes.get(changes.size() - 1);
        if (Boolean.TRUE.equals(transaction.execute(status -> change(change)))) {
          changed.add(change.table() + " [");
        }
      }
    }

    assertThat(verify(1)).contains(changed);
    stories.parts().getBean(Rebuild.class).replace(reached -> {});
    assertThat(verify(0)).contains("The sealed log is sound", "Equal: ");
  }

  @Test
  @Order(6)
  void verify_says_that_an_event_was_changed_and_does_not_go_by_what_is_read() {
    Tampering.Change change =
        tampering.changes("domain_event_entry").stream()
            .filter(c -> c.column().equals("payload"))
            .findFirst()
            .orElseThrow();
    dropTriggers();
    db.execute("create table kept_events like domain_event_entry");
    transaction.executeWithoutResult(
        status -> db.execute("insert into kept_events select * from domain_event_entry"));
    try {
      transaction.executeWithoutResult(status -> change(change));

      assertThat(verify(1)).contains("EVENT_CHANGED", "domain_event_entry");
    } finally {
      dropTriggers();
      transaction.executeWithoutResult(
          status ->
              db.execute(
                  "update domain_event_entry e join kept_events k"
                      + " on k.global_index = e.global_index set e.payload = k.payload"));
      db.execute("drop table kept_events");
    }
  }

  private static String verify(int expected) {
    HikariDataSource source = stories.parts().getBean(HikariDataSource.class);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exitCode =
        VerifyCommand.run(
            List.of(
                "--database-url=" + source.getJdbcUrl(),
                "--database-user=" + source.getUsername(),
                "--database-password=" + source.getPassword()),
            out,
            out);
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    return said.toString(StandardCharsets.UTF_8);
  }
}

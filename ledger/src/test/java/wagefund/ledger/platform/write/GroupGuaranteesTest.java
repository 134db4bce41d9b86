package wagefund.ledger.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.IDEMPOTENCY_RECORD;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;

/** What holds for the members of a group whatever happens to the group. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupGuaranteesTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);

  /** More than the column of a payload holds. */
  private static final String TOO_LONG = "x".repeat(17_000_000);

  private final CommandGate gate;
  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final Cache memory;

  GroupGuaranteesTest(
      CommandGate gate, DSLContext store, TransactionTemplate transaction, Cache memory) {
    this.gate = gate;
    this.store = store;
    this.transaction = transaction;
    this.memory = memory;
  }

  @Test
  void what_was_accepted_under_a_key_is_answered_as_before_where_it_would_be_refused_now() {
    FundId fund = fundOf("known-key", "10.00");
    Answer first = reserve(fund, "all", "10.00", "k-all").join();

    Answer again = reserve(fund, "all", "10.00", "k-all").join();
    Answer other = reserve(fund, "more", "0.01", "k-more").join();

    assertThat(again.replayed()).isTrue();
    assertThat(again.outcome()).isEqualTo(first.outcome());
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(other.outcome().rejection().orElseThrow().code())
        .isEqualTo(FundError.INSUFFICIENT_FUNDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"java.lang.String\",\"answer\":\"\\\"a fund\\\"\",\"position\":\"an event\"}",
        "{\"type\":\"java.lang.String\",\"value\":\"a fund\",\"position\":\"an event\"}"
      })
  void an_answer_that_an_earlier_edition_has_kept_is_found_beside_those_of_today(String older) {
    FundId fund = fundOf("older-answer", "10.00");
    Answer today = reserve(fund, "all", "10.00", "k-today").join();
    Digest request = Digest.of("a request");
    IdempotencyKey key = new IdempotencyKey("guarantees", "k-older", request);
    IdempotencyKey fresh = new IdempotencyKey("guarantees", "k-today", Digest.NONE);
    transaction.executeWithoutResult(
        status ->
            store
                .insertInto(IDEMPOTENCY_RECORD)
                .set(IDEMPOTENCY_RECORD.KEY_DIGEST, key.olderDigest())
                .set(IDEMPOTENCY_RECORD.REQUEST_HASH, HexFormat.of().parseHex(request.hex()))
                .set(IDEMPOTENCY_RECORD.ANSWER, older.getBytes(StandardCharsets.UTF_8))
                .execute());
    try {
      IdempotencyRecords upgraded = new IdempotencyRecords(store);

      Map<String, IdempotencyRecords.Kept> found = upgraded.find(List.of(key, fresh));

      assertThat(found.get(key.name()))
          .isEqualTo(
              new IdempotencyRecords.Kept(
                  request, new Answer(Outcome.accepted("a fund"), "an event", true)));
      assertThat(found.get(fresh.name()).answer().position()).isEqualTo(today.position());
      assertThat(upgraded.findOlder(List.of(key, fresh))).containsOnlyKeys(key.name());
    } finally {
      transaction.executeWithoutResult(status -> store.deleteFrom(IDEMPOTENCY_RECORD).execute());
    }
  }

  @Test
  void what_was_accepted_without_an_event_of_its_own_is_kept_under_its_key_all_the_same() {
    FundId fund = fundOf("asked", "10.00");
    IdempotencyKey key = new IdempotencyKey("guarantees", "k-asked", Digest.of("ask"));
    Answer first = gate.ask(fund.value(), new AskFundFigures(fund), Optional.of(key));
    reserve(fund, "all", "10.00", "k-asked-all").join();

    Answer again = gate.ask(fund.value(), new AskFundFigures(fund), Optional.of(key));
    Answer other = reserve(fund, "other", "0.01", "k-asked").join();

    assertThat(again).isEqualTo(new Answer(first.outcome(), first.position(), true));
    assertThat(other.outcome().rejection().orElseThrow().code())
        .isEqualTo(WriteError.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void the_digest_of_a_key_is_the_one_that_the_upgrade_of_the_store_computes() {
    Object computed = store.fetchValue("select lower(sha2(concat('client', '\n', 'key'), 256))");

    byte[] own = new IdempotencyKey("client", "key", Digest.NONE).olderDigest();

    assertThat(HexFormat.of().formatHex(own)).isEqualTo(String.valueOf(computed));
  }

  @Test
  void known_keys_among_new_ones_have_no_second_effect() {
    FundId fund = fundOf("mixed-keys", "1000.00");
    for (int i = 0; i < 20; i++) {
      reserve(fund, "old-" + i, "1.00", "mixed-" + i).join();
    }

    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 100)
            .mapToObj(i -> reserve(fund, i < 20 ? "old-" + i : "new-" + i, "1.00", "mixed-" + i))
            .toList();

    assertThat(asked).allMatch(answer -> answer.join().outcome().isAccepted());
    assertThat(asked.stream().filter(answer -> answer.join().replayed()).count()).isEqualTo(20);
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("100.00"));
    assertThat(eventsOf(fund)).isEqualTo(102);
  }

  @Test
  void a_failed_commit_fails_its_members_without_effect_and_they_may_repeat() {
    FundId fund = fundOf("failed-commit", "1000.00");
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      asked.add(reserve(fund, "failed-" + i, "1.00", "failed-" + i));
      if (i == 20) {
        asked.add(
            gate.submit(
                "guarantees",
                new ReserveFunds(fund, TOO_LONG, Money.ofYuan("1.00"), ON, MANAGER, AT),
                Optional.empty()));
      }
    }

    List<Boolean> stored = asked.stream().map(GroupGuaranteesTest::isAccepted).toList();
    long accepted = stored.stream().filter(one -> one).count();

    assertThat(stored.get(21)).isFalse();
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("1.00").times(accepted));
    assertThat(eventsOf(fund)).isEqualTo(2 + accepted);
    assertThat(IntStream.range(0, 40))
        .allMatch(i -> isAccepted(reserve(fund, "failed-" + i, "1.00", "failed-" + i)));
    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("40.00"));
    assertThat(eventsOf(fund)).isEqualTo(42);
  }

  @Test
  void what_exists_and_is_not_in_memory_is_not_created_again_and_the_others_of_its_group_go_on() {
    FundId fund = fundOf("exists", "1000.00");
    FundId other = fundOf("exists-other", "1000.00");
    memory.removeAll();
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      asked.add(reserve(other, "beside-" + i, "1.00", "beside-" + i));
      if (i == 10) {
        asked.add(gate.submit("guarantees", establish(fund), Optional.empty()));
      }
    }

    assertThat(asked.get(11).join().outcome().rejection().orElseThrow().code())
        .isEqualTo(KernelError.ALREADY_EXISTS);
    assertThat(asked.stream().filter(GroupGuaranteesTest::isAccepted)).hasSize(20);
    assertThat(eventsOf(fund)).isEqualTo(2);
    assertThat(figures(other).reserved()).isEqualTo(Money.ofYuan("20.00"));
  }

  @Test
  void whoever_asks_alone_is_answered_after_his_commit() {
    FundId fund = fundOf("alone", "1000.00");
    for (int i = 0; i < 5; i++) {
      ReserveFunds alone =
          new ReserveFunds(fund, "alone-" + i, Money.ofYuan("1.00"), ON, MANAGER, AT);
      assertThat(gate.ask("guarantees", alone, Optional.empty()).outcome().isAccepted()).isTrue();
      assertThat(eventsOf(fund)).isEqualTo(3 + i);
    }
  }

  @Test
  void those_who_ask_alone_and_those_who_queue_have_one_order() throws InterruptedException {
    FundId fund = fundOf("mixed-askers", "300.00");
    List<Thread> askers =
        IntStream.range(0, 4)
            .mapToObj(asker -> new Thread(() -> askOften(fund, "asker-" + asker)))
            .toList();
    askers.forEach(Thread::start);
    List<CompletableFuture<Answer>> queued =
        IntStream.range(0, 200)
            .mapToObj(i -> reserve(fund, "queued-" + i, "1.00", "mixed-askers-" + i))
            .toList();
    for (Thread asker : askers) {
      asker.join();
    }
    queued.forEach(CompletableFuture::join);

    assertThat(figures(fund).reserved()).isEqualTo(Money.ofYuan("300.00"));
    assertThat(eventsOf(fund)).isEqualTo(302);
  }

  private void askOften(FundId fund, String asker) {
    for (int i = 0; i < 50; i++) {
      gate.ask(
          "guarantees",
          new ReserveFunds(fund, asker + "-" + i, Money.ofYuan("1.00"), ON, MANAGER, AT),
          Optional.empty());
    }
  }

  private static boolean isAccepted(CompletableFuture<Answer> answer) {
    return answer.handle((ok, failure) -> failure == null && ok.outcome().isAccepted()).join();
  }

  private int eventsOf(FundId fund) {
    return store.fetchCount(
        DOMAIN_EVENT_ENTRY, DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.eq(fund.toString()));
  }

  private CompletableFuture<Answer> reserve(FundId fund, String subject, String yuan, String key) {
    return gate.submit(
        "guarantees",
        new ReserveFunds(fund, subject, Money.ofYuan(yuan), ON, MANAGER, AT),
        Optional.of(new IdempotencyKey("guarantees", key, Digest.of(subject + yuan))));
  }

  private FundFigures figures(FundId fund) {
    return gate.ask("guarantees", new AskFundFigures(fund), Optional.empty())
        .outcome()
        .answer(FundFigures.class);
  }

  private FundId fundOf(String id, String yuan) {
    FundId fund = new FundId(id);
    gate.ask("guarantees", establish(fund), Optional.empty());
    gate.ask(
        "guarantees",
        new ReceiveCapital(
            fund, CapitalSource.ALLOCATION, Money.ofYuan(yuan), NOTICE, ON, MANAGER, AT),
        Optional.empty());
    return fund;
  }

  private static EstablishFund establish(FundId fund) {
    return new EstablishFund(
        fund,
        fund.value(),
        "Fund",
        FundKind.EMERGENCY,
        FundLevel.CITY,
        "Bureau",
        "专户",
        "",
        Money.ZERO,
        NOTICE,
        ON,
        MANAGER,
        AT);
  }
}

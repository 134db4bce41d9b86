package wagefund.ledger.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagefund.ledger.vault.store.Persons.people;
import static wagefund.ledger.vault.store.Persons.person;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.Payee;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.PersonDetails;
import wagefund.ledger.vault.command.RegisterAccount;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;
import wagefund.ledger.vault.command.UnmaskedPerson;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-09-24T04:00:00Z"), ZoneOffset.UTC);
  private static final Actor CASHIER = new Actor("cashier.wang", Set.of(Role.CASHIER));

  private static VaultDatabase database;
  private static Path keyDirectory;
  private static VaultKeys keys;

  private PeopleRegistry registry;
  private PeopleVault vault;

  @BeforeAll
  static void start_a_server() throws Exception {
    database = VaultDatabase.start();
    keyDirectory = Files.createTempDirectory(Path.of("target"), "vault-keys").resolve("keys");
    keys = VaultKeys.in(keyDirectory);
  }

  @AfterAll
  static void stop_it() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("vault_person", "vault_account", "vault_look")) {
      database.db.execute("delete from " + table);
    }
    registry = new PeopleRegistry(database.db, keys, Ids.random(), NOON);
    vault = new PeopleVault(database.db, keys, NOON);
  }

  @Test
  void People_keep_their_ids_in_the_order_given() {
    List<RegisteredPerson> first = register(people(0, 20));
    List<PersonDetails> reversed = new ArrayList<>(people(0, 20));
    Collections.reverse(reversed);

    List<RegisteredPerson> again = register(reversed);

    List<RegisteredPerson> expected = new ArrayList<>(first);
    Collections.reverse(expected);
    assertThat(again).isEqualTo(expected);
    assertThat(new HashSet<>(first)).hasSize(20);
    assertThat(count("vault_person")).isEqualTo(20);
    assertThat(count("vault_account")).isEqualTo(20);
  }

  @Test
  void Five_thousand_people_are_registered_in_one_command() {
    List<PersonDetails> all = people(0, 5_000);
    long start = System.nanoTime();

    List<RegisteredPerson> first = register(all);
    long registered = System.nanoTime();
    List<RegisteredPerson> again = register(all);
    long found = System.nanoTime();

    System.out.printf(
        "5,000 people: registered in %d ms, found again in %d ms%n",
        (registered - start) / 1_000_000, (found - registered) / 1_000_000);
    assertThat(again).isEqualTo(first);
    assertThat(count("vault_person")).isEqualTo(5_000);
  }

  @Test
  void The_same_person_twice_in_one_command_is_one_person_with_two_accounts() {
    CardNumber other = Persons.card(77);

    List<RegisteredPerson> both = register(List.of(person(1), Persons.withCard(person(1), other)));

    assertThat(both.get(0).person()).isEqualTo(both.get(1).person());
    assertThat(both.get(0).account()).isNotEqualTo(both.get(1).account());
  }

  @Test
  void An_old_form_of_the_ID_number_is_the_same_person() {
    PersonDetails person = person(5);
    String eighteen = person.idNumber().value();
    String fifteen = eighteen.substring(0, 6) + eighteen.substring(8, 17);

    List<RegisteredPerson> first = register(List.of(person));

    assertThat(vault.find(NationalId.of(fifteen))).contains(first.get(0).person());
    assertThat(vault.find(Persons.id(6))).isEmpty();
  }

  @Test
  void A_known_ID_number_with_another_name_is_rejected_and_nothing_is_written() {
    register(people(0, 3));
    List<PersonDetails> given = new ArrayList<>(people(0, 6));
    given.set(2, Persons.named(person(2), "李大力"));

    Outcome outcome = send(new RegisterPeople(given));

    Rejection rejection = outcome.rejection().orElseThrow();
    assertThat(rejection.code().name()).isEqualTo("PERSON_NAME_DIFFERS");
    assertThat(rejection.facts().byName())
        .containsEntry("line", 3)
        .containsEntry("given", "李*力")
        .containsEntry("registered", "张*明")
        .containsEntry("idNumber", person(2).idNumber().masked());
    assertThat(rejection.facts().fill(rejection.code().zh())).doesNotContain("{");
    assertThat(rejection.facts().fill(rejection.code().en())).doesNotContain("{");
    assertThat(count("vault_person")).isEqualTo(3);
  }

  @Test
  void Two_names_for_one_ID_number_in_one_command_are_rejected() {
    List<PersonDetails> given = List.of(person(1), Persons.named(person(1), "李大力"));

    Outcome outcome = send(new RegisterPeople(given));

    assertThat(outcome.rejection().orElseThrow().code().name()).isEqualTo("PERSON_NAME_DIFFERS");
    assertThat(count("vault_person")).isZero();
  }

  @Test
  void A_name_with_other_blanks_and_dots_is_the_same_name() {
    PersonDetails spelled = Persons.named(person(1), "阿卜杜拉·买买提");
    List<RegisteredPerson> first = register(List.of(spelled));

    List<RegisteredPerson> again = register(List.of(Persons.named(spelled, " 阿卜杜拉 • 买买提　")));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void The_newest_phone_is_kept_and_an_empty_one_leaves_it() {
    PersonId id = register(List.of(Persons.withPhone(person(1), "13800000001"))).get(0).person();

    register(List.of(Persons.withPhone(person(1), "13900000002")));
    register(List.of(person(1)));

    assertThat(vault.masked(List.of(id)).get(id).phone()).isEqualTo("139****0002");
  }

  @Test
  void Another_card_is_another_account_and_the_same_card_the_same() {
    RegisteredPerson first = register(List.of(person(1))).get(0);
    CardNumber corrected = Persons.card(2);

    AccountId second = account(first.person(), corrected, "103");

    assertThat(account(first.person(), corrected, "103")).isEqualTo(second);
    assertThat(account(first.person(), corrected, "104")).isNotEqualTo(second);
    assertThat(account(first.person(), Persons.card(1), "102")).isEqualTo(first.account());
    assertThat(vault.unmasked(first.person(), CASHIER, "look").accounts()).hasSize(3);
  }

  @Test
  void An_account_of_nobody_is_rejected() {
    PersonId nobody = new PersonId("nobody");

    Outcome outcome = send(new RegisterAccount(nobody, Persons.card(1), new BankCode("102")));

    assertThat(outcome.rejection().orElseThrow().code().name()).isEqualTo("PERSON_UNKNOWN");
  }

  @Test
  void Officers_see_names_whole_and_numbers_masked() {
    RegisteredPerson known = register(List.of(person(1))).get(0);

    MaskedPerson masked = vault.masked(List.of(known.person())).get(known.person());
    MaskedAccount account = vault.maskedAccounts(List.of(known.account())).get(known.account());

    assertThat(masked.name()).isEqualTo(person(1).name());
    assertThat(masked.idNumber()).matches("3307\\*{10}[0-9]{3}[0-9X]");
    assertThat(account.card()).matches("6200 \\*{4} \\*{4} [0-9]{4}");
    assertThat(account.bank()).isEqualTo(Persons.ICBC);
    assertThat(count("vault_look")).isZero();
    assertThat(vault.masked(List.of(new PersonId("nobody")))).isEmpty();
  }

  @Test
  void An_unmasked_look_is_recorded() {
    RegisteredPerson known = register(List.of(person(1))).get(0);

    UnmaskedPerson whole = vault.unmasked(known.person(), CASHIER, " 核对退票 ");

    assertThat(whole.idNumber()).isEqualTo(person(1).idNumber());
    assertThat(whole.accounts().get(0).card()).isEqualTo(person(1).card());
    Record look = database.db.fetchSingle("select * from vault_look");
    assertThat(look.get("officer")).isEqualTo("cashier.wang");
    assertThat(look.get("person_id")).isEqualTo(known.person().value());
    assertThat(look.get("reason")).isEqualTo("核对退票");
    assertThat(String.valueOf(look.get("looked_at"))).startsWith("2025-09-24");
    assertThat(whole.toString()).doesNotContain(whole.name());
  }

  @Test
  void A_look_without_a_reason_or_at_nobody_is_refused() {
    RegisteredPerson known = register(List.of(person(1))).get(0);

    assertThatThrownBy(() -> vault.unmasked(known.person(), CASHIER, " "))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("TEXT_MISSING");
    assertThatThrownBy(() -> vault.unmasked(new PersonId("nobody"), CASHIER, "why"))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("PERSON_UNKNOWN");
    assertThat(count("vault_look")).isZero();
  }

  @Test
  void A_payment_file_gets_its_payees_in_order_and_each_is_recorded() {
    List<RegisteredPerson> known = register(people(0, 700));
    List<AccountId> accounts = known.stream().map(RegisteredPerson::account).toList();

    List<Payee> payees = vault.payees(accounts, CASHIER, "batch B1");

    assertThat(payees.stream().map(Payee::card).toList())
        .isEqualTo(people(0, 700).stream().map(PersonDetails::card).toList());
    assertThat(count("vault_look")).isEqualTo(700);
    assertThatThrownBy(() -> vault.payees(List.of(new AccountId("none")), CASHIER, "batch B1"))
        .hasMessageContaining("ACCOUNT_UNKNOWN");
  }

  @Test
  void One_card_of_two_people_is_found() {
    PersonDetails first = person(1);
    PersonDetails second = Persons.withCard(person(2), first.card());
    List<RegisteredPerson> known = register(List.of(first, second, person(3)));

    var others = vault.othersWithSameCard(known.stream().map(RegisteredPerson::account).toList());

    assertThat(others).hasSize(2);
    assertThat(others.get(known.get(0).account())).containsExactly(known.get(1).person());
  }

  @Test
  void Two_who_register_the_same_people_at_once_get_the_same_ids() throws Exception {
    for (int round = 0; round < 10; round++) {
      List<PersonDetails> mine = people(round * 300, round * 300 + 200);
      List<PersonDetails> yours = new ArrayList<>(people(round * 300 + 50, round * 300 + 300));
      Collections.reverse(yours);
      CyclicBarrier together = new CyclicBarrier(2);
      ExecutorService two = Executors.newFixedThreadPool(2);

      Future<List<RegisteredPerson>> one = two.submit(() -> registerAt(together, mine));
      Future<List<RegisteredPerson>> other = two.submit(() -> registerAt(together, yours));

      List<RegisteredPerson> first = one.get(60, TimeUnit.SECONDS);
      List<RegisteredPerson> second = new ArrayList<>(other.get(60, TimeUnit.SECONDS));
      two.shutdown();
      Collections.reverse(second);
      assertThat(first.subList(50, 200)).isEqualTo(second.subList(0, 150));
    }
    assertThat(count("vault_person")).isEqualTo(3_000);
    assertThat(count("vault_account")).isEqualTo(3_000);
  }

  @Test
  void Who_registered_meanwhile_is_found_past_the_snapshot_of_the_transaction() {
    AtomicReference<List<RegisteredPerson>> meanwhile = new AtomicReference<>(List.of());

    List<RegisteredPerson> mine =
        database.transactions.execute(
            status -> {
              count("vault_person");
              elsewhere(() -> meanwhile.set(register(people(0, 10))));
              assertThat(count("vault_person")).isZero();
              return answer(registry.on(new RegisterPeople(people(0, 10))));
            });

    assertThat(mine).isEqualTo(meanwhile.get());
  }

  @Test
  void Another_name_registered_meanwhile_undoes_all_and_is_rejected_when_asked_again() {
    RegisterPeople command = new RegisterPeople(people(0, 10));

    assertThatThrownBy(
            () ->
                database.transactions.executeWithoutResult(
                    status -> {
                      count("vault_person");
                      elsewhere(() -> register(List.of(Persons.named(person(9), "李大力"))));
                      registry.on(command);
                    }))
        .isInstanceOf(ConcurrencyFailureException.class);

    assertThat(count("vault_person")).isEqualTo(1);
    assertThat(send(command).rejection().orElseThrow().code().name())
        .isEqualTo("PERSON_NAME_DIFFERS");
  }

  @Test
  void No_name_and_no_number_stands_in_any_column() {
    List<PersonDetails> known =
        people(0, 50).stream().map(person -> Persons.withPhone(person, "13812345678")).toList();
    List<RegisteredPerson> registered = register(known);
    vault.unmasked(registered.get(0).person(), CASHIER, "look");

    List<byte[]> cells = new ArrayList<>();
    for (String table : List.of("vault_person", "vault_account", "vault_look")) {
      for (Record row : database.db.fetch("select * from " + table)) {
        for (Object value : row.intoArray()) {
          cells.add(value instanceof byte[] bytes ? bytes : bytes(String.valueOf(value)));
        }
      }
    }

    assertThat(cells).hasSizeGreaterThan(500);
    for (PersonDetails person : known) {
      List<byte[]> secrets =
          List.of(
              bytes(person.name()),
              person.name().getBytes(Charset.forName("GB18030")),
              person.name().getBytes(StandardCharsets.UTF_16BE),
              bytes(person.idNumber().value()),
              bytes(person.idNumber().value().substring(6, 14)),
              bytes(person.card().digits()),
              bytes(person.card().digits().substring(8)),
              bytes(person.phone()));
      for (byte[] secret : secrets) {
        assertThat(cells).noneMatch(cell -> contains(cell, secret));
      }
    }
  }

  @Test
  void A_sealed_row_does_not_open_in_the_place_of_another() {
    List<RegisteredPerson> known = register(people(0, 2));
    database.db.execute(
        "update vault_person a, vault_person b set a.sealed = b.sealed"
            + " where a.person_id = ? and b.person_id = ?",
        known.get(0).person().value(),
        known.get(1).person().value());

    assertThatThrownBy(() -> vault.masked(List.of(known.get(0).person())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot open");
  }

  @Test
  void Other_keys_than_those_of_the_database_fail_at_start() throws Exception {
    register(people(0, 1));
    VaultKeys others = VaultKeys.in(Files.createTempDirectory(Path.of("target"), "other-keys"));

    assertThatThrownBy(() -> new PeopleVault(database.db, others, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other keys");
  }

  @Test
  void Keys_are_made_once_for_their_owner_alone_and_can_be_rotated() throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "rotated").resolve("keys");
    VaultKeys first = VaultKeys.in(directory);
    byte[] sealed = first.seal("row", "张明");

    VaultKeys again = VaultKeys.in(directory);
    VaultKeys rotated = VaultKeys.rotateSealing(directory);

    assertThat(again.open("row", sealed)).isEqualTo("张明");
    assertThat(rotated.open("row", sealed)).isEqualTo("张明");
    byte[] resealed = rotated.seal("row", "张明");
    assertThat(VaultKeys.in(directory).open("row", resealed)).isEqualTo("张明");
    assertThatThrownBy(() -> first.open("row", resealed)).isInstanceOf(IllegalStateException.class);
    assertThat(rotated.index("x")).isEqualTo(first.index("x"));
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
    Files.delete(directory.resolve("vault-index.keyset.json"));
    assertThatThrownBy(() -> VaultKeys.in(directory)).hasMessageContaining("one file is missing");
  }

  private static List<RegisteredPerson> answer(Outcome outcome) {
    return outcome.answer(PeopleRegistered.class).people();
  }

  private List<RegisteredPerson> register(List<PersonDetails> people) {
    return answer(send(new RegisterPeople(people)));
  }

  private List<RegisteredPerson> registerAt(CyclicBarrier together, List<PersonDetails> people)
      throws Exception {
    together.await(30, TimeUnit.SECONDS);
    return register(people);
  }

  private AccountId account(PersonId person, CardNumber card, String bank) {
    return send(new RegisterAccount(person, card, new BankCode(bank))).answer(AccountId.class);
  }

  private Outcome send(Object command) {
    return Optional.ofNullable(
            database.transactions.execute(
                status ->
                    command instanceof RegisterPeople people
                        ? registry.on(people)
                        : registry.on((RegisterAccount) command)))
        .orElseThrow();
  }

  private static void elsewhere(Runnable work) {
    CountDownLatch done = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              work.run();
              done.countDown();
            });
    thread.start();
    try {
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int count(String table) {
    return database.db.fetchCount(org.jooq.impl.DSL.table(table));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean contains(byte[] cell, byte[] secret) {
    return HexFormat.of().formatHex(cell).contains(HexFormat.of().formatHex(secret));
  }
}

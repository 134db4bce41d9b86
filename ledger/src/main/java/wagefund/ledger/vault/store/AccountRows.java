package wagefund.ledger.vault.store;

import static wagefund.schema.store.Tables.VAULT_ACCOUNT;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.PersonId;

/** The table of accounts. A row never changes: another card or bank is another account. */
final class AccountRows {

  private final DSLContext db;
  private final VaultKeys keys;

  AccountRows(DSLContext db, VaultKeys keys) {
    this.db = db;
    this.keys = keys;
  }

  /** The accounts of these people, the oldest first. */
  Map<AccountKey, StoredAccount> ofPeople(Collection<PersonId> people) {
    Map<AccountKey, StoredAccount> found = new LinkedHashMap<>();
    for (List<PersonId> chunk : Chunks.of(people)) {
      select(VAULT_ACCOUNT.PERSON_ID.in(chunk.stream().map(PersonId::value).toList()))
          .fetch(this::open)
          .forEach(account -> found.put(account.key(), account));
    }
    return found;
  }

  Map<AccountId, StoredAccount> byId(Collection<AccountId> ids) {
    Map<AccountId, StoredAccount> found = new LinkedHashMap<>();
    for (List<AccountId> chunk : Chunks.of(ids)) {
      select(VAULT_ACCOUNT.ACCOUNT_ID.in(chunk.stream().map(AccountId::value).toList()))
          .fetch(this::open)
          .forEach(account -> found.put(account.id(), account));
    }
    return found;
  }

  List<StoredAccount> withCards(Collection<Index> cards) {
    return Chunks.of(cards).stream()
        .flatMap(
            chunk ->
                select(VAULT_ACCOUNT.CARD_INDEX.in(chunk.stream().map(Index::bytes).toList()))
                    .fetch(this::open)
                    .stream())
        .toList();
  }

  /** The accounts with a card that several people have, a list for each card. */
  List<List<AccountId>> shared() {
    Map<Index, List<AccountId>> byCard = new LinkedHashMap<>();
    db.select(VAULT_ACCOUNT.CARD_INDEX, VAULT_ACCOUNT.ACCOUNT_ID)
        .from(VAULT_ACCOUNT)
        .where(
            VAULT_ACCOUNT.CARD_INDEX.in(
                DSL.select(VAULT_ACCOUNT.CARD_INDEX)
                    .from(VAULT_ACCOUNT)
                    .groupBy(VAULT_ACCOUNT.CARD_INDEX)
                    .having(DSL.countDistinct(VAULT_ACCOUNT.PERSON_ID).gt(1))))
        .orderBy(VAULT_ACCOUNT.RECORDED_AT, VAULT_ACCOUNT.ACCOUNT_ID)
        .forEach(
            row ->
                byCard
                    .computeIfAbsent(new Index(row.value1()), card -> new ArrayList<>())
                    .add(new AccountId(row.value2())));
    return List.copyOf(byCard.values());
  }

  /** Adds accounts as {@link PersonRows#add} adds people. */
  SortedMap<AccountKey, StoredAccount> add(
      SortedMap<AccountKey, StoredAccount> accounts, LocalDateTime now) {
    for (List<StoredAccount> chunk : Chunks.of(accounts.values())) {
      db.insertInto(
              VAULT_ACCOUNT,
              VAULT_ACCOUNT.ACCOUNT_ID,
              VAULT_ACCOUNT.PERSON_ID,
              VAULT_ACCOUNT.CARD_INDEX,
              VAULT_ACCOUNT.BANK_CODE,
              VAULT_ACCOUNT.SEALED,
              VAULT_ACCOUNT.RECORDED_AT)
          .valuesOfRows(
              chunk.stream()
                  .map(
                      account ->
                          DSL.row(
                              account.id().value(),
                              account.key().person().value(),
                              account.key().card().bytes(),
                              account.bank().value(),
                              keys.seal(account.id().value(), Sealed.write(account.content())),
                              now))
                  .toList())
          .onDuplicateKeyUpdate()
          .set(VAULT_ACCOUNT.ACCOUNT_ID, VAULT_ACCOUNT.ACCOUNT_ID)
          .execute();
    }
    Set<String> own = own(accounts.values());
    SortedMap<AccountKey, StoredAccount> stored = new TreeMap<>(accounts);
    accounts.forEach(
        (key, account) -> {
          if (!own.contains(account.id().value())) {
            stored.put(key, newest(key));
          }
        });
    return stored;
  }

  private Set<String> own(Collection<StoredAccount> accounts) {
    Set<String> own = new HashSet<>();
    for (List<StoredAccount> chunk : Chunks.of(accounts)) {
      own.addAll(
          db.select(VAULT_ACCOUNT.ACCOUNT_ID)
              .from(VAULT_ACCOUNT)
              .where(VAULT_ACCOUNT.ACCOUNT_ID.in(chunk.stream().map(a -> a.id().value()).toList()))
              .fetch(VAULT_ACCOUNT.ACCOUNT_ID));
    }
    return own;
  }

  private StoredAccount newest(AccountKey key) {
    return select(
            VAULT_ACCOUNT
                .PERSON_ID
                .eq(key.person().value())
                .and(VAULT_ACCOUNT.CARD_INDEX.eq(key.card().bytes()))
                .and(VAULT_ACCOUNT.BANK_CODE.eq(key.bank().value())))
        .forUpdate()
        .fetchSingle(this::open);
  }

  private SelectSeekStep2<Record5<String, String, byte[], String, byte[]>, LocalDateTime, String>
      select(Condition condition) {
    return db.select(
            VAULT_ACCOUNT.ACCOUNT_ID,
            VAULT_ACCOUNT.PERSON_ID,
            VAULT_ACCOUNT.CARD_INDEX,
            VAULT_ACCOUNT.BANK_CODE,
            VAULT_ACCOUNT.SEALED)
        .from(VAULT_ACCOUNT)
        .where(condition)
        .orderBy(VAULT_ACCOUNT.RECORDED_AT, VAULT_ACCOUNT.ACCOUNT_ID);
  }

  private StoredAccount open(Record5<String, String, byte[], String, byte[]> row) {
    AccountKey key =
        new AccountKey(
            new PersonId(row.value2()), new Index(row.value3()), new BankCode(row.value4()));
    Sealed.Account content =
        Sealed.read(keys.open(row.value1(), row.value5()), Sealed.Account.class);
    if (!content.isOf(row.value2(), row.value4())) {
      throw new IllegalStateException(
          "The account " + row.value1() + " was sealed for another person or bank");
    }
    return new StoredAccount(new AccountId(row.value1()), key, content);
  }
}

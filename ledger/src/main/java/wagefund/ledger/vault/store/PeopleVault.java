package wagefund.ledger.vault.store;

import static wagefund.schema.store.Tables.VAULT_LOOK;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.Payee;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.vault.command.UnmaskedPerson;
import wagefund.ledger.vault.command.VaultError;

/** Reads the vault; what is handed out whole is recorded first, in one transaction with it. */
@Component
class PeopleVault implements People {

  private static final int REASON_LIMIT = 200;

  private final DSLContext db;
  private final PersonRows people;
  private final AccountRows accounts;
  private final VaultIndexes indexes;
  private final Clock clock;

  PeopleVault(DSLContext db, VaultKeys keys, Clock clock) {
    this.db = db;
    this.people = new PersonRows(db, keys);
    this.accounts = new AccountRows(db, keys);
    this.indexes = new VaultIndexes(keys);
    this.clock = clock;
    people.any();
  }

  @Override
  public Map<PersonId, MaskedPerson> masked(Collection<PersonId> ids) {
    Map<PersonId, MaskedPerson> masked = new LinkedHashMap<>();
    people.byId(new LinkedHashSet<>(ids)).forEach((id, person) -> masked.put(id, masked(person)));
    return masked;
  }

  @Override
  public Map<AccountId, MaskedAccount> maskedAccounts(Collection<AccountId> ids) {
    Map<AccountId, MaskedAccount> masked = new LinkedHashMap<>();
    accounts
        .byId(new LinkedHashSet<>(ids))
        .forEach(
            (id, account) ->
                masked.put(
                    id,
                    new MaskedAccount(
                        id, account.key().person(), account.bank(), account.card().masked())));
    return masked;
  }

  @Override
  public Optional<PersonId> find(NationalId idNumber) {
    return people.byIndex(List.of(indexes.of(idNumber))).values().stream()
        .map(StoredPerson::id)
        .findFirst();
  }

  @Override
  public Map<AccountId, Set<PersonId>> othersWithSameCard(Collection<AccountId> ids) {
    Map<AccountId, StoredAccount> asked = accounts.byId(new LinkedHashSet<>(ids));
    Set<Index> cards =
        asked.values().stream()
            .map(account -> account.key().card())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Index, Set<PersonId>> owners = new LinkedHashMap<>();
    for (StoredAccount account : accounts.withCards(cards)) {
      owners
          .computeIfAbsent(account.key().card(), card -> new LinkedHashSet<>())
          .add(account.key().person());
    }
    Map<AccountId, Set<PersonId>> others = new LinkedHashMap<>();
    asked.forEach(
        (id, account) -> {
          Set<PersonId> same =
              new LinkedHashSet<>(owners.getOrDefault(account.key().card(), Set.of()));
          same.remove(account.key().person());
          if (!same.isEmpty()) {
            others.put(id, same);
          }
        });
    return others;
  }

  @Override
  public List<List<AccountId>> sharedCards() {
    return accounts.shared();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRED)
  public UnmaskedPerson unmasked(PersonId id, Actor actor, String reason) {
    String why = Text.required(reason, REASON_LIMIT, "reason");
    StoredPerson person =
        Optional.ofNullable(people.byId(List.of(id)).get(id))
            .orElseThrow(
                () -> new Malformed(VaultError.PERSON_UNKNOWN, Facts.of("person", id.value())));
    record(Set.of(id), actor, why);
    List<Payee> cards =
        accounts.ofPeople(List.of(id)).values().stream()
            .map(account -> payee(account, person))
            .toList();
    return new UnmaskedPerson(id, person.name(), person.idNumber(), person.phone(), cards);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRED)
  public List<Payee> payees(List<AccountId> ids, Actor actor, String reason) {
    String why = Text.required(reason, REASON_LIMIT, "reason");
    Map<AccountId, StoredAccount> found = accounts.byId(new LinkedHashSet<>(ids));
    Set<PersonId> owners =
        found.values().stream()
            .map(account -> account.key().person())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<PersonId, StoredPerson> known = people.byId(owners);
    List<Payee> payees = new ArrayList<>();
    for (AccountId id : ids) {
      StoredAccount account =
          Optional.ofNullable(found.get(id))
              .orElseThrow(
                  () -> new Malformed(VaultError.ACCOUNT_UNKNOWN, Facts.of("account", id.value())));
      StoredPerson person = Optional.ofNullable(known.get(account.key().person())).orElseThrow();
      payees.add(payee(account, person));
    }
    record(owners, actor, why);
    return List.copyOf(payees);
  }

  private void record(Collection<PersonId> looked, Actor actor, String reason) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (List<PersonId> chunk : Chunks.of(looked)) {
      db.insertInto(
              VAULT_LOOK,
              VAULT_LOOK.OFFICER,
              VAULT_LOOK.PERSON_ID,
              VAULT_LOOK.REASON,
              VAULT_LOOK.LOOKED_AT)
          .valuesOfRows(
              chunk.stream().map(id -> DSL.row(actor.name(), id.value(), reason, now)).toList())
          .execute();
    }
  }

  private static MaskedPerson masked(StoredPerson person) {
    return new MaskedPerson(
        person.id(), person.name(), person.idNumber().masked(), masked(person.phone()));
  }

  private static String masked(String phone) {
    return phone.length() < 8
        ? "*".repeat(phone.length())
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  private static Payee payee(StoredAccount account, StoredPerson person) {
    return new Payee(
        account.id(),
        person.id(),
        person.name(),
        person.idNumber(),
        account.card(),
        account.bank());
  }
}

package wagefund.ledger.vault.store;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.jooq.DSLContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.PersonName;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.PersonDetails;
import wagefund.ledger.vault.command.RegisterAccount;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;
import wagefund.ledger.vault.command.VaultError;

/**
 * Takes people and cards into the vault, in the transaction of the command. One ID number is one
 * person, whoever registers it and when.
 */
@Component
class PeopleRegistry {

  private static final int LINES_SHOWN = 20;

  private final PersonRows people;
  private final AccountRows accounts;
  private final VaultIndexes indexes;
  private final Ids ids;
  private final Clock clock;

  PeopleRegistry(DSLContext db, VaultKeys keys, Ids ids, Clock clock) {
    this.people = new PersonRows(db, keys);
    this.accounts = new AccountRows(db, keys);
    this.indexes = new VaultIndexes(keys);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws ConcurrencyFailureException where another transaction registered one of the people with
   *     another name meanwhile; asked again, it is rejected
   */
  @CommandHandler
  Outcome on(RegisterPeople command) {
    List<Index> lines =
        command.people().stream().map(person -> indexes.of(person.idNumber())).toList();
    Map<Index, StoredPerson> known = people.byIndex(new LinkedHashSet<>(lines));
    SortedMap<Index, StoredPerson> missing = missing(command.people(), lines, known);
    known.putAll(missing);
    Optional<Rejection> differs = nameDiffers(command.people(), lines, known);
    if (differs.isPresent()) {
      return Outcome.rejected(differs.get());
    }
    people.add(missing, now()).forEach(person -> known.put(person.index(), person));
    if (nameDiffers(command.people(), lines, known).isPresent()) {
      throw new ConcurrencyFailureException("A person was registered with another name meanwhile");
    }
    keepNewestPhones(command.people(), lines, known);
    return Outcome.accepted(new PeopleRegistered(withAccounts(command.people(), lines, known)));
  }

  @CommandHandler
  Outcome on(RegisterAccount command) {
    if (people.byId(List.of(command.person())).isEmpty()) {
      return Outcome.rejected(
          VaultError.PERSON_UNKNOWN, Facts.of("person", command.person().value()));
    }
    AccountKey key = keyOf(command.person(), command.card(), command.bank());
    return Outcome.accepted(at(register(Map.of(key, command.card())), key));
  }

  private SortedMap<Index, StoredPerson> missing(
      List<PersonDetails> given, List<Index> lines, Map<Index, StoredPerson> known) {
    SortedMap<Index, StoredPerson> missing = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Index index = lines.get(i);
      if (!known.containsKey(index) && !missing.containsKey(index)) {
        PersonDetails person = given.get(i);
        Sealed.Person content =
            new Sealed.Person(person.name(), person.idNumber().value(), person.phone());
        missing.put(index, new StoredPerson(new PersonId(ids.next()), index, content));
      }
    }
    return missing;
  }

  private static Optional<Rejection> nameDiffers(
      List<PersonDetails> given, List<Index> lines, Map<Index, StoredPerson> known) {
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!at(known, lines.get(i)).name().equals(given.get(i).name())) {
        differing.add(i);
      }
    }
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    int first = differing.get(0);
    String shown =
        differing.stream()
            .limit(LINES_SHOWN)
            .map(i -> String.valueOf(i + 1))
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Rejection(
            VaultError.PERSON_NAME_DIFFERS,
            Facts.of("line", first + 1)
                .and("idNumber", given.get(first).idNumber().masked())
                .and("given", PersonName.mask(given.get(first).name()))
                .and("registered", PersonName.mask(at(known, lines.get(first)).name()))
                .and("count", differing.size())
                .and("lines", shown)));
  }

  private void keepNewestPhones(
      List<PersonDetails> given, List<Index> lines, Map<Index, StoredPerson> known) {
    SortedMap<Index, StoredPerson> changed = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      StoredPerson person = at(known, lines.get(i));
      String phone = given.get(i).phone();
      if (!phone.isEmpty() && !phone.equals(person.phone())) {
        Sealed.Person content = new Sealed.Person(person.name(), person.idNumber().value(), phone);
        StoredPerson updated = new StoredPerson(person.id(), person.index(), content);
        known.put(person.index(), updated);
        changed.put(person.index(), updated);
      }
    }
    people.replace(changed.values());
  }

  private List<RegisteredPerson> withAccounts(
      List<PersonDetails> given, List<Index> lines, Map<Index, StoredPerson> known) {
    List<AccountKey> keys = new ArrayList<>();
    Map<AccountKey, CardNumber> cards = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      PersonDetails person = given.get(i);
      AccountKey key = keyOf(at(known, lines.get(i)).id(), person.card(), person.bank());
      keys.add(key);
      cards.put(key, person.card());
    }
    Map<AccountKey, AccountId> registered = register(cards);
    return keys.stream()
        .map(key -> new RegisteredPerson(key.person(), at(registered, key)))
        .toList();
  }

  private Map<AccountKey, AccountId> register(Map<AccountKey, CardNumber> cards) {
    List<PersonId> owners = cards.keySet().stream().map(AccountKey::person).distinct().toList();
    Map<AccountKey, StoredAccount> known = accounts.ofPeople(owners);
    SortedMap<AccountKey, StoredAccount> missing = new TreeMap<>();
    cards.forEach(
        (key, card) -> {
          if (!known.containsKey(key)) {
            AccountId id = new AccountId(ids.next());
            missing.put(key, new StoredAccount(id, key, new Sealed.Account(card, key)));
          }
        });
    known.putAll(accounts.add(missing, now()));
    Map<AccountKey, AccountId> registered = new LinkedHashMap<>();
    cards.keySet().forEach(key -> registered.put(key, at(known, key).id()));
    return registered;
  }

  private AccountKey keyOf(PersonId person, CardNumber card, BankCode bank) {
    return new AccountKey(person, indexes.of(card), bank);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static <K, V> V at(Map<K, V> map, K key) {
    return Optional.ofNullable(map.get(key)).orElseThrow();
  }
}

package wagefund.ledger.vault.store;

import static wagefund.schema.store.Tables.VAULT_PERSON;

import java.time.LocalDateTime;
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
import org.jooq.Record3;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.PersonId;
import wagefund.schema.store.tables.records.VaultPersonRecord;

/** The table of people. */
final class PersonRows {

  private final DSLContext db;
  private final VaultKeys keys;

  PersonRows(DSLContext db, VaultKeys keys) {
    this.db = db;
    this.keys = keys;
  }

  Map<Index, StoredPerson> byIndex(Collection<Index> indexes) {
    Map<Index, StoredPerson> found = new LinkedHashMap<>();
    for (List<Index> chunk : Chunks.of(indexes)) {
      select(VAULT_PERSON.ID_INDEX.in(chunk.stream().map(Index::bytes).toList()))
          .forEach(person -> found.put(person.index(), person));
    }
    return found;
  }

  Map<PersonId, StoredPerson> byId(Collection<PersonId> ids) {
    Map<PersonId, StoredPerson> found = new LinkedHashMap<>();
    for (List<PersonId> chunk : Chunks.of(ids)) {
      select(VAULT_PERSON.PERSON_ID.in(chunk.stream().map(PersonId::value).toList()))
          .forEach(person -> found.put(person.id(), person));
    }
    return found;
  }

  /** One person, if there is any. */
  List<StoredPerson> any() {
    return db.select(VAULT_PERSON.PERSON_ID, VAULT_PERSON.ID_INDEX, VAULT_PERSON.SEALED)
        .from(VAULT_PERSON)
        .limit(1)
        .fetch(this::open);
  }

  /**
   * Adds people, in the order of their indexes, so that two who add the same people wait for each
   * other and do not block each other. Whoever was added meanwhile by another keeps the other's id.
   *
   * @return the people as they stand now, new or found
   */
  List<StoredPerson> add(SortedMap<Index, StoredPerson> people, LocalDateTime now) {
    for (List<StoredPerson> chunk : Chunks.of(people.values())) {
      db.insertInto(
              VAULT_PERSON,
              VAULT_PERSON.PERSON_ID,
              VAULT_PERSON.ID_INDEX,
              VAULT_PERSON.SEALED,
              VAULT_PERSON.RECORDED_AT)
          .valuesOfRows(
              chunk.stream()
                  .map(p -> DSL.row(p.id().value(), p.index().bytes(), seal(p), now))
                  .toList())
          .onDuplicateKeyUpdate()
          .set(VAULT_PERSON.PERSON_ID, VAULT_PERSON.PERSON_ID)
          .execute();
    }
    Set<String> own = own(people.values());
    SortedMap<Index, StoredPerson> stored = new TreeMap<>(people);
    people.forEach(
        (index, person) -> {
          if (!own.contains(person.id().value())) {
            stored.put(index, newest(index));
          }
        });
    return List.copyOf(stored.values());
  }

  void replace(Collection<StoredPerson> people) {
    List<VaultPersonRecord> records =
        people.stream()
            .map(
                person -> {
                  VaultPersonRecord row = new VaultPersonRecord();
                  row.setPersonId(person.id().value());
                  row.changed(VAULT_PERSON.PERSON_ID, false);
                  row.setSealed(seal(person));
                  return row;
                })
            .toList();
    db.batchUpdate(records).execute();
  }

  /** Of the ids that were to be added, those that were. */
  private Set<String> own(Collection<StoredPerson> people) {
    Set<String> own = new HashSet<>();
    for (List<StoredPerson> chunk : Chunks.of(people)) {
      own.addAll(
          db.select(VAULT_PERSON.PERSON_ID)
              .from(VAULT_PERSON)
              .where(VAULT_PERSON.PERSON_ID.in(chunk.stream().map(p -> p.id().value()).toList()))
              .fetch(VAULT_PERSON.PERSON_ID));
    }
    return own;
  }

  /** Reads past the snapshot of the transaction: the row that another committed meanwhile. */
  private StoredPerson newest(Index index) {
    return db.select(VAULT_PERSON.PERSON_ID, VAULT_PERSON.ID_INDEX, VAULT_PERSON.SEALED)
        .from(VAULT_PERSON)
        .where(VAULT_PERSON.ID_INDEX.eq(index.bytes()))
        .forUpdate()
        .fetchSingle(this::open);
  }

  private List<StoredPerson> select(Condition condition) {
    return db.select(VAULT_PERSON.PERSON_ID, VAULT_PERSON.ID_INDEX, VAULT_PERSON.SEALED)
        .from(VAULT_PERSON)
        .where(condition)
        .fetch(this::open);
  }

  private StoredPerson open(Record3<String, byte[], byte[]> row) {
    String json = keys.open(row.value1(), row.value3());
    return new StoredPerson(
        new PersonId(row.value1()),
        new Index(row.value2()),
        Sealed.read(json, Sealed.Person.class));
  }

  private byte[] seal(StoredPerson person) {
    return keys.seal(person.id().value(), Sealed.write(person.content()));
  }
}

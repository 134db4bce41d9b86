package wagefund.ledger.platform.write;

import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.IDEMPOTENCY_RECORD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.axon.KeyColumns;
import wagefund.ledger.platform.database.LastRows;
import wagefund.schema.store.tables.records.IdempotencyRecordRecord;

/**
 * The effects that have happened, by idempotency key: kept in the last event of each (ADR 0033).
 * Those of editions before lie in a table of their own, to which nothing is added any more.
 */
@Component
class IdempotencyRecords {

  private static final ObjectMapper JSON = EventJson.mapper();

  /** What {@link Outcome#accepted()} answers; it is not written. */
  private static final Object PLAIN = Outcome.accepted().answer(Object.class);

  /** An effect that has happened, and the request that had it. */
  record Kept(Digest request, Answer answer) {}

  /** An effect that happens now, to be kept in the event that its answer names as its position. */
  record Fresh(IdempotencyKey key, Answer answer) {}

  /** An answer as it is stored, its value by its class. */
  private record Stored(String type, Object value) {}

  private final DSLContext store;
  private final boolean hasOlder;

  IdempotencyRecords(DSLContext store) {
    this.store = store;
    this.hasOlder = store.fetchExists(IDEMPOTENCY_RECORD);
  }

  /** What is kept under these keys, by the name of each. */
  Map<String, Kept> find(Collection<IdempotencyKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, Kept> found = new HashMap<>(findOlder(keys));
    found.putAll(read(eventsOf(keys).fetch(), keys));
    return found;
  }

  /**
   * What an edition before this one has kept under these keys. Its table does not refuse a key that
   * is written now, so it is asked beforehand; where there is none, nothing is asked.
   */
  Map<String, Kept> findOlder(Collection<IdempotencyKey> keys) {
    if (!hasOlder || keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = names(keys, IdempotencyKey::olderDigest);
    Map<String, Kept> found = new HashMap<>();
    for (IdempotencyRecordRecord row :
        store
            .selectFrom(IDEMPOTENCY_RECORD)
            .where(
                IDEMPOTENCY_RECORD.KEY_DIGEST.in(
                    keys.stream().map(IdempotencyKey::olderDigest).toList()))) {
      JsonNode stored = tree(row.getAnswer());
      found.put(
          named(names, row.getKeyDigest()),
          kept(row.getRequestHash(), olderValue(stored), stored.get("position").asText()));
    }
    return found;
  }

  /** As {@link #find} without what is older, answered when the transaction has ended. */
  void findLast(LastRows rows, Collection<IdempotencyKey> keys, Consumer<Map<String, Kept>> found) {
    if (!keys.isEmpty()) {
      rows.ask(
          eventsOf(keys),
          result ->
              found.accept(
                  read(
                      result.into(
                          DOMAIN_EVENT_ENTRY.KEY_DIGEST,
                          DOMAIN_EVENT_ENTRY.REQUEST_HASH,
                          DOMAIN_EVENT_ENTRY.ANSWER,
                          DOMAIN_EVENT_ENTRY.EVENT_IDENTIFIER),
                      keys)));
    }
  }

  private Select<Record4<byte[], byte[], byte[], String>> eventsOf(
      Collection<IdempotencyKey> keys) {
    return store
        .select(
            DOMAIN_EVENT_ENTRY.KEY_DIGEST,
            DOMAIN_EVENT_ENTRY.REQUEST_HASH,
            DOMAIN_EVENT_ENTRY.ANSWER,
            DOMAIN_EVENT_ENTRY.EVENT_IDENTIFIER)
        .from(DOMAIN_EVENT_ENTRY)
        .where(
            DOMAIN_EVENT_ENTRY.KEY_DIGEST.in(keys.stream().map(IdempotencyKey::digest).toList()));
  }

  private static Map<String, Kept> read(
      Result<Record4<byte[], byte[], byte[], String>> rows, Collection<IdempotencyKey> asked) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = names(asked, IdempotencyKey::digest);
    Map<String, Kept> found = new HashMap<>();
    rows.forEach(
        row ->
            found.put(
                named(names, row.value1()), kept(row.value2(), value(row.value3()), row.value4())));
    return found;
  }

  private static Map<String, String> names(
      Collection<IdempotencyKey> keys, Function<IdempotencyKey, byte[]> digest) {
    Map<String, String> names = new HashMap<>();
    keys.forEach(key -> names.put(HexFormat.of().formatHex(digest.apply(key)), key.name()));
    return names;
  }

  private static String named(Map<String, String> names, byte[] digest) {
    return Objects.requireNonNull(names.get(HexFormat.of().formatHex(digest)));
  }

  private static Kept kept(byte[] request, Object value, String position) {
    return new Kept(
        new Digest(HexFormat.of().formatHex(request)),
        new Answer(Outcome.accepted(value), position, true));
  }

  /** What the events of a group keep, by the id of each event. */
  static KeyColumns columnsOf(Map<String, Fresh> fresh) {
    return (row, eventId) -> {
      Fresh own = fresh.get(eventId);
      row.bytes(own == null ? null : own.key().digest());
      row.bytes(own == null ? null : HexFormat.of().parseHex(own.key().request().hex()));
      row.text(own == null ? null : write(own.answer().outcome().answer(Object.class)));
    };
  }

  private static @Nullable String write(Object value) {
    if (value.equals(PLAIN)) {
      return null;
    }
    try {
      return JSON.writeValueAsString(new Stored(value.getClass().getName(), value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(byte @Nullable [] stored) {
    return stored == null ? PLAIN : value(tree(stored));
  }

  private static Object value(JsonNode stored) {
    try {
      return JSON.treeToValue(stored.get("value"), classOf(stored));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until edition 1.2 the value was a text within the text, under another name. */
  private static Object olderValue(JsonNode stored) {
    try {
      return stored.has("answer")
          ? JSON.readValue(stored.get("answer").asText(), classOf(stored))
          : value(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> classOf(JsonNode stored) {
    try {
      return Class.forName(stored.get("type").asText());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

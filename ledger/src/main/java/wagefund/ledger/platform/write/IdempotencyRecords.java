package wagefund.ledger.platform.write;

import static wagefund.schema.store.Tables.IDEMPOTENCY_RECORD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.database.LastRows;
import wagefund.ledger.platform.database.ManyRows;
import wagefund.schema.store.tables.records.IdempotencyRecordRecord;

/** The effects that have happened, by idempotency key, kept in the transaction of the effect. */
@Component
class IdempotencyRecords {

  private static final ManyRows INSERT =
      new ManyRows("insert into idempotency_record (key_digest, request_hash, answer)", 3);

  /** An effect that has happened, and the request that had it. */
  record Kept(Digest request, Answer answer) {}

  /** An answer as it is stored, its value by its class. */
  private record Stored(String type, Object value, String position) {}

  private final DSLContext store;
  private final ObjectMapper json = EventJson.mapper();

  IdempotencyRecords(DSLContext store) {
    this.store = store;
  }

  /** What is kept under these keys, by the name of each. */
  Map<String, Kept> find(Collection<IdempotencyKey> keys) {
    return keys.isEmpty() ? Map.of() : read(recordsOf(keys).fetch(), keys);
  }

  /** As {@link #find}, answered when the transaction has ended. */
  void findLast(LastRows rows, Collection<IdempotencyKey> keys, Consumer<Map<String, Kept>> found) {
    if (!keys.isEmpty()) {
      rows.ask(
          recordsOf(keys), result -> found.accept(read(result.into(IDEMPOTENCY_RECORD), keys)));
    }
  }

  private Select<IdempotencyRecordRecord> recordsOf(Collection<IdempotencyKey> keys) {
    return store
        .selectFrom(IDEMPOTENCY_RECORD)
        .where(
            IDEMPOTENCY_RECORD.KEY_DIGEST.in(keys.stream().map(IdempotencyKey::digest).toList()));
  }

  private Map<String, Kept> read(
      Result<IdempotencyRecordRecord> rows, Collection<IdempotencyKey> asked) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    asked.forEach(key -> names.put(HexFormat.of().formatHex(key.digest()), key.name()));
    Map<String, Kept> found = new HashMap<>();
    for (IdempotencyRecordRecord row : rows) {
      String name = names.get(HexFormat.of().formatHex(row.getKeyDigest()));
      if (name != null) {
        Digest request = new Digest(HexFormat.of().formatHex(row.getRequestHash()));
        found.put(name, new Kept(request, read(row.getAnswer())));
      }
    }
    return found;
  }

  /** The effects of a group, to be written with its commit. */
  void addTo(LastRows rows, Map<IdempotencyKey, Answer> answers) {
    rows.<Map.Entry<IdempotencyKey, Answer>>add(
        INSERT,
        List.copyOf(answers.entrySet()),
        (row, one) -> {
          row.bytes(one.getKey().digest());
          row.bytes(HexFormat.of().parseHex(one.getKey().request().hex()));
          row.text(write(one.getValue()));
        });
  }

  private String write(Answer answer) {
    Object value = answer.outcome().answer(Object.class);
    try {
      return json.writeValueAsString(
          new Stored(value.getClass().getName(), value, answer.position()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer read(byte[] bytes) {
    try {
      JsonNode stored = json.readTree(bytes);
      Class<?> type = Class.forName(stored.get("type").asText());
      // Until edition 1.2 the value was a text within the text, under another name.
      Object value =
          stored.has("answer")
              ? json.readValue(stored.get("answer").asText(), type)
              : json.treeToValue(stored.get("value"), type);
      return new Answer(Outcome.accepted(value), stored.get("position").asText(), true);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

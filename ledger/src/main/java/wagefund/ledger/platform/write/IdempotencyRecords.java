package wagefund.ledger.platform.write;

import static wagefund.schema.store.Tables.IDEMPOTENCY_RECORD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.impl.DSL;
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
      new ManyRows(
          "insert into idempotency_record (client, idem_key, request_hash, answer, recorded_at)",
          5);

  /** An effect that has happened, and the request that had it. */
  record Kept(Digest request, Answer answer) {}

  private record Stored(String type, String answer, String position) {}

  private final DSLContext store;
  private final Clock clock;
  private final ObjectMapper json = EventJson.mapper();

  IdempotencyRecords(DSLContext store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Map<String, Kept> find(Collection<IdempotencyKey> keys) {
    return keys.isEmpty() ? Map.of() : read(recordsOf(keys).fetch());
  }

  /** As {@link #find}, answered when the transaction has ended. */
  void findLast(LastRows rows, Collection<IdempotencyKey> keys, Consumer<Map<String, Kept>> found) {
    if (!keys.isEmpty()) {
      rows.ask(recordsOf(keys), result -> found.accept(read(result.into(IDEMPOTENCY_RECORD))));
    }
  }

  private Select<IdempotencyRecordRecord> recordsOf(Collection<IdempotencyKey> keys) {
    var rows = keys.stream().map(k -> DSL.row(k.client(), k.key())).toArray(Row2[]::new);
    @SuppressWarnings("unchecked")
    Row2<String, String>[] wanted = rows;
    return store
        .selectFrom(IDEMPOTENCY_RECORD)
        .where(DSL.row(IDEMPOTENCY_RECORD.CLIENT, IDEMPOTENCY_RECORD.IDEM_KEY).in(wanted));
  }

  private Map<String, Kept> read(Result<IdempotencyRecordRecord> rows) {
    Map<String, Kept> found = new HashMap<>();
    for (IdempotencyRecordRecord row : rows) {
      found.put(
          nameOf(row.getClient(), row.getIdemKey()),
          new Kept(
              new Digest(HexFormat.of().formatHex(row.getRequestHash())), read(row.getAnswer())));
    }
    return found;
  }

  static String nameOf(IdempotencyKey key) {
    return nameOf(key.client(), key.key());
  }

  private static String nameOf(String client, String key) {
    return client + "\n" + key;
  }

  /** The effects of a group, to be written with its commit. */
  void addTo(LastRows rows, Map<IdempotencyKey, Answer> answers) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    rows.<Map.Entry<IdempotencyKey, Answer>>add(
        INSERT,
        List.copyOf(answers.entrySet()),
        (row, one) -> {
          row.text(one.getKey().client());
          row.text(one.getKey().key());
          row.bytes(HexFormat.of().parseHex(one.getKey().request().hex()));
          row.text(write(one.getValue()));
          row.moment(now);
        });
  }

  private String write(Answer answer) {
    Object value = answer.outcome().answer(Object.class);
    try {
      return json.writeValueAsString(
          new Stored(
              value.getClass().getName(), json.writeValueAsString(value), answer.position()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer read(byte[] bytes) {
    try {
      Stored stored = json.readValue(bytes, Stored.class);
      Object value = json.readValue(stored.answer(), Class.forName(stored.type()));
      return new Answer(Outcome.accepted(value), stored.position(), true);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

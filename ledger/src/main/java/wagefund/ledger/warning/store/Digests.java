package wagefund.ledger.warning.store;

import static wagefund.schema.store.Tables.DIGEST;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.warning.command.DigestKind;
import wagefund.ledger.warning.command.WarningError;
import wagefund.ledger.warning.view.Digest;
import wagefund.ledger.warning.view.DigestReading;

/** Digests: that of a period which is over is made once, and given out as it was made. */
@Component
public class Digests {

  private final DSLContext store;
  private final DigestReading reading;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Digests(
      DSLContext store,
      DigestReading reading,
      JsonMapper json,
      Clock clock,
      TransactionTemplate transactions) {
    this.store = store;
    this.reading = reading;
    this.json = json;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * The digest of the period in which a day lies, as text in JSON; the same bytes whenever it is
   * asked for after the period is over.
   *
   * @throws Malformed {@code DIGEST_NOT_BEGUN} for a period that has not begun
   */
  public String text(DigestKind kind, LocalDate on) {
    LocalDate today = LocalDate.now(clock);
    if (kind.firstDay(on).isAfter(today)) {
      throw new Malformed(WarningError.DIGEST_NOT_BEGUN, Facts.of("from", kind.firstDay(on)), "on");
    }
    if (!kind.lastDay(on).isBefore(today)) {
      return json.writeValueAsString(reading.of(kind, today, false, before(kind, on)));
    }
    return kept(kind, on).orElseGet(() -> make(kind, on));
  }

  /** As {@link #text}, as values. */
  public Digest of(DigestKind kind, LocalDate on) {
    return json.readValue(text(kind, on), Digest.class);
  }

  /** Makes the digests of the periods that ended last, where they are not there yet. */
  void makeThoseThatAreOver() {
    LocalDate today = LocalDate.now(clock);
    for (DigestKind kind : DigestKind.values()) {
      LocalDate last = kind.firstDay(today).minusDays(1);
      if (kept(kind, last).isEmpty()) {
        String unused = make(kind, last);
      }
    }
  }

  /** Where two make it at the same time, the first one stands for both. */
  private String make(DigestKind kind, LocalDate on) {
    Digest digest = reading.of(kind, kind.lastDay(on), true, before(kind, on));
    transactions.executeWithoutResult(status -> keep(kind, digest));
    return kept(kind, on).orElseThrow();
  }

  private void keep(DigestKind kind, Digest digest) {
    store
        .insertInto(
            DIGEST, DIGEST.KIND, DIGEST.FROM_DATE, DIGEST.TO_DATE, DIGEST.CONTENT, DIGEST.MADE_AT)
        .values(
            kind.name(),
            digest.from(),
            digest.to(),
            json.writeValueAsString(digest),
            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .onDuplicateKeyIgnore()
        .execute();
  }

  private Optional<String> kept(DigestKind kind, LocalDate on) {
    return store
        .select(DIGEST.CONTENT)
        .from(DIGEST)
        .where(DIGEST.KIND.eq(kind.name()))
        .and(DIGEST.FROM_DATE.eq(kind.firstDay(on)))
        .fetchOptional(DIGEST.CONTENT);
  }

  private Optional<Digest> before(DigestKind kind, LocalDate on) {
    return kept(kind, kind.firstDay(on).minusDays(1))
        .map(text -> json.readValue(text, Digest.class));
  }
}

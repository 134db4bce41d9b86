package wagefund.ledger.posting.store;

import static wagefund.schema.store.Tables.POSTING_CHECK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.schema.store.tables.records.PostingCheckRecord;

/** What each check found, whichever process made it: a running ledger closes posting by it. */
@Component
public class PostingChecks {

  private final DSLContext store;
  private final TransactionTemplate transaction;

  public PostingChecks(DSLContext store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * A check.
   *
   * @param differences what it found, none where all agrees
   * @param closure the closing that followed it; empty before, and where there was none to follow
   */
  public record Made(long number, Instant at, String by, List<String> differences, String closure) {

    public Made {
      differences = List.copyOf(differences);
    }

    static Made of(PostingCheckRecord row) {
      List<String> differences =
          row.getDifferences().isEmpty() ? List.of() : row.getDifferences().lines().toList();
      return new Made(
          row.getCheckNo(),
          Instant.parse(row.getMadeAt()),
          row.getMadeBy(),
          differences,
          row.getClosureId());
    }
  }

  /** Keeps what a check found; gives its number. */
  public long keep(Instant at, String by, List<String> differences) {
    PostingCheckRecord row = new PostingCheckRecord();
    row.setMadeAt(at.toString());
    row.setMadeBy(by);
    row.setDifferenceCount(differences.size());
    row.setDifferences(String.join("\n", differences));
    row.setClosureId("");
    Long number =
        transaction.execute(
            status -> {
              store.executeInsert(row);
              return store.select(DSL.field("last_insert_id()", Long.class)).fetchSingle().value1();
            });
    return number == null ? 0 : number;
  }

  /** The last check. */
  public Optional<Made> last() {
    return store
        .selectFrom(POSTING_CHECK)
        .orderBy(POSTING_CHECK.CHECK_NO.desc())
        .limit(1)
        .fetchOptional()
        .map(Made::of);
  }

  /** The checks that found something and that no closing has followed yet. */
  public List<Made> unfollowed() {
    return store
        .selectFrom(POSTING_CHECK)
        .where(POSTING_CHECK.DIFFERENCE_COUNT.gt(0).and(POSTING_CHECK.CLOSURE_ID.eq("")))
        .orderBy(POSTING_CHECK.CHECK_NO)
        .fetch()
        .map(Made::of);
  }

  /** Notes which closing followed a check. */
  public void followed(long number, String closure) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(POSTING_CHECK)
                .set(POSTING_CHECK.CLOSURE_ID, closure)
                .where(POSTING_CHECK.CHECK_NO.eq(number))
                .execute());
  }
}

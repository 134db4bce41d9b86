package wagefund.ledger.posting.view;

import static wagefund.schema.read.Tables.POSTING_CLOSURE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The closings of posting. */
@Component
public class PostingClosures {

  private static final Sorts SORTS =
      new Sorts("-closedOn", POSTING_CLOSURE.CLOSURE_ID).by("closedOn", POSTING_CLOSURE.CLOSED_ON);

  private final DSLContext read;

  PostingClosures(DSLContext read) {
    this.read = read;
  }

  /** Those that nobody has opened yet. */
  public List<PostingClosureRow> open() {
    return select(POSTING_CLOSURE.REOPENED_ON.isNull())
        .orderBy(POSTING_CLOSURE.CLOSED_ON, POSTING_CLOSURE.CLOSURE_ID)
        .fetch(Records.mapping(PostingClosureRow::new));
  }

  /** A page of all of them, the latest first. */
  public Page<PostingClosureRow> list(Paging paging) {
    return new Page<>(
        select(DSL.noCondition())
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(PostingClosureRow::new)),
        paging.page(),
        paging.size(),
        read.fetchCount(POSTING_CLOSURE));
  }

  private org.jooq.SelectConditionStep<
          org.jooq.Record7<
              String, java.time.LocalDate, String, String, java.time.LocalDate, String, String>>
      select(Condition wanted) {
    return read.select(
            POSTING_CLOSURE.CLOSURE_ID,
            POSTING_CLOSURE.CLOSED_ON,
            POSTING_CLOSURE.CLOSED_BY,
            POSTING_CLOSURE.DIFFERENCES,
            POSTING_CLOSURE.REOPENED_ON,
            POSTING_CLOSURE.REOPENED_BY,
            POSTING_CLOSURE.DOCUMENT)
        .from(POSTING_CLOSURE)
        .where(wanted);
  }
}

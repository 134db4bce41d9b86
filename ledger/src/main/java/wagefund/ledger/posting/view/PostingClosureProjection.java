package wagefund.ledger.posting.view;

import static wagefund.schema.read.Tables.POSTING_CLOSURE;

import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.posting.event.PostingClosed;
import wagefund.ledger.posting.event.PostingReopened;
import wagefund.schema.read.tables.records.PostingClosureRecord;

/** Keeps when posting was closed, why, and who opened it. */
@Component
class PostingClosureProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(PostingClosed.class, (e, entry, rows) -> closed(e, rows))
          .on(PostingReopened.class, (e, entry, rows) -> reopened(e, rows));

  @Override
  public void on(SealedEvent entry, WriteSet rows) {
    handlers.handle(entry, rows);
  }

  private static void closed(PostingClosed e, WriteSet rows) {
    PostingClosureRecord row = new PostingClosureRecord();
    row.setClosureId(e.closureId().value());
    row.setClosedOn(e.on());
    row.setClosedBy(e.by());
    row.setDifferences(String.join("\n", e.differences()));
    row.setReopenedBy("");
    row.setDocument("");
    rows.add(row);
  }

  private static void reopened(PostingReopened e, WriteSet rows) {
    PostingClosureRecord row = rows.get(POSTING_CLOSURE, e.closureId().value());
    row.setReopenedOn(e.on());
    row.setReopenedBy(e.by());
    row.setDocument(e.document().inWords());
  }
}

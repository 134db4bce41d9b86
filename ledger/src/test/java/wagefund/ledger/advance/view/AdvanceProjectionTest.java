package wagefund.ledger.advance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.read.RowsInMemory;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;

/** What is read of an advance, before any of it has reached the database. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdvanceProjectionTest {

  private static final Path SAMPLE =
      Path.of("src/test/resources/events/AdvanceRequested.v1.2.json");

  /** Later events of the same batch reckon with them, and no database has filled in a default. */
  @Test
  void a_new_advance_and_its_lines_have_every_figure_at_once() throws IOException {
    AdvanceRequested e = EventJson.mapper().readValue(SAMPLE.toFile(), AdvanceRequested.class);
    WriteSet rows = RowsInMemory.empty();
    new AdvanceProjection().on(new SealedEvent(1, "event-1", "any", Instant.EPOCH, e), rows);

    String advance = e.terms().advanceId().value();
    int line = e.terms().lines().get(0).lineNo();
    assertThat(rows.get(ADVANCE, advance).getPaidFen()).isZero();
    assertThat(rows.get(ADVANCE_LINE, advance, line).getAmountFen()).isPositive();
    assertThat(rows.get(ADVANCE_LINE, advance, line).getCorrectedFen()).isZero();
  }
}

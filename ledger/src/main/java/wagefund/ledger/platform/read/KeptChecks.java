package wagefund.ledger.platform.read;

import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Makes checks of what is kept beside the events. A running ledger may be a moment apart: what is
 * read catches up with the log first, and what still differs at every look is a finding.
 */
@Component
public class KeptChecks {

  private static final int LOOKS = 10;
  private static final long BETWEEN_MILLIS = 300;
  private static final int CATCHES_UP_WITHIN = 200;

  private final DSLContext store;
  private final Projector projector;

  public KeptChecks(DSLContext store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  /** What differs and goes on to differ. */
  public List<String> differences(KeptCheck check) {
    List<String> differences = check.differences();
    for (int look = 0; look < LOOKS && !differences.isEmpty(); look++) {
      catchUp();
      List<String> later = check.differences();
      differences = differences.stream().filter(later::contains).toList();
    }
    return differences;
  }

  private void catchUp() {
    long head = head();
    pause();
    for (int wait = 0; wait < CATCHES_UP_WITHIN && projector.position() < head; wait++) {
      pause();
    }
  }

  private long head() {
    Long head = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchAny(SEAL_HEAD.SEQ);
    return head == null ? 0 : head;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

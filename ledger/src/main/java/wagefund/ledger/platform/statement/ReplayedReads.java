package wagefund.ledger.platform.statement;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.platform.read.ReadAsKnown;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Refused;
import wagefund.reporting.PastReads;

/** What statements read of the past, computed anew up to a limit of events. */
@Component
class ReplayedReads implements PastReads {

  private final ReadAsKnown read;
  private final long limit;

  ReplayedReads(ReadAsKnown read, @Value("${ledger.statements.replay-limit:1000000}") long limit) {
    this.read = read;
    this.limit = limit;
  }

  @Override
  public <T> T at(long position, Function<DSLContext, T> question) {
    if (position > limit) {
      throw new Refused(
          EdgeError.REPLAY_TOO_LONG, Facts.of("position", position).and("limit", limit));
    }
    return read.at(position, question);
  }
}

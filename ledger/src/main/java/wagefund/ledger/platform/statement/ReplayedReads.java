package wagefund.ledger.platform.statement;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.PastOfThings;
import wagefund.reporting.PastReads;
import wagefund.reporting.StatementRequest;

/** What statements read of the past, computed anew from the events of what they tell about. */
@Component
class ReplayedReads implements PastReads {

  private final PastOfThings past;
  private final ThingsOfStatements things;

  ReplayedReads(PastOfThings past, ThingsOfStatements things) {
    this.past = past;
    this.things = things;
  }

  @Override
  public <T> T at(
      long position, StatementRequest.OfState request, Function<DSLContext, T> question) {
    return past.at(position, things.of(request, position), question);
  }
}

package wagefund.reporting;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The read schema as it was at a place of the ledger's one order, as far as a statement reads it.
 */
public interface PastReads {

  /**
   * What a question about the read schema was answered at a place.
   *
   * @param request of what the question is about
   */
  <T> T at(long position, StatementRequest.OfState request, Function<DSLContext, T> question);
}

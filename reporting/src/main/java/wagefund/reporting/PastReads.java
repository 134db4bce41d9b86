package wagefund.reporting;

import java.util.function.Function;
import org.jooq.DSLContext;

/** The read schema as it was at a place of the ledger's one order. */
public interface PastReads {

  /** What a question about the read schema is answered at a place. */
  <T> T at(long position, Function<DSLContext, T> question);
}

package wagefund.ledger.kernel;

import java.util.List;

/** 所知: what had been recorded of one thing up to a place of the one order of all events. */
public interface PastEvents {

  /** Its events in their order, up to the place and with it. */
  List<Object> of(Identifier thing, long upTo);
}

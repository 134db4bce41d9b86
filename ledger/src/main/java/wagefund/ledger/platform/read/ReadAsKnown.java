package wagefund.ledger.platform.read;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Ids;

/**
 * 所知: everything that is read as it was at a place of the sealed log, computed anew beside what is
 * there. It costs as much as a rebuild up to that place, so it is for what keeps no history of its
 * own.
 */
@Component
public class ReadAsKnown {

  private static final String PREFIX = "ak_";
  private static final int MARK = 8;
  private static final int HOURS_KEPT = 6;

  private final DSLContext store;
  private final Projector projector;
  private final Ids ids = Ids.random();

  /** One of its own, for who asks long questions: the others do not wait for it. */
  public ReadAsKnown(DSLContext store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  /** What a question about the read tables was answered at a place; one question at a time. */
  public synchronized <T> T at(long position, Function<DSLContext, T> question) {
    dropLeftovers();
    String own = PREFIX + ids.next().replace("-", "").substring(0, MARK) + "_";
    ShadowTables then = new ShadowTables(store, own);
    then.create();
    try {
      DSLContext read = then.context();
      projector.catchUp(read, position, reached -> {});
      return question.apply(read);
    } finally {
      then.drop();
    }
  }

  /** A process that was killed while it answered left its tables behind. */
  private void dropLeftovers() {
    List<String> left =
        store
            .resultQuery(
                "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_name like {0} and create_time < now() - interval {1} hour",
                DSL.inline("ak\\_%"), DSL.inline(HOURS_KEPT))
            .fetch(0, String.class);
    left.forEach(name -> store.dropTableIfExists(DSL.name(name)).execute());
  }
}

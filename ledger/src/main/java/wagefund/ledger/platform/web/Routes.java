package wagefund.ledger.platform.web;

import static wagefund.schema.read.Tables.ADVANCE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.FundId;

/**
 * Which fund a command contends for, so that one writer decides all that touches it. A route that
 * is unknown or wrong costs time, never correctness.
 */
@Component
public final class Routes {

  private static final String BATCH = "batch:";

  private final DSLContext read;
  private final Cache<String, String> funds = Caffeine.newBuilder().maximumSize(100_000).build();

  Routes(DSLContext read) {
    this.read = read;
  }

  /** The one batch in which an advance is paid. */
  public static BatchId batchOf(AdvanceId advance) {
    return new BatchId(BATCH + advance.value());
  }

  public void learn(AdvanceId advance, FundId fund) {
    funds.put(advance.value(), fund.value());
  }

  public String ofAdvance(AdvanceId advance) {
    String known = funds.getIfPresent(advance.value());
    if (known != null) {
      return known;
    }
    String found =
        read.select(ADVANCE.FUND_ID)
            .from(ADVANCE)
            .where(ADVANCE.ADVANCE_ID.eq(advance.value()))
            .fetchOne(ADVANCE.FUND_ID);
    if (found == null) {
      return advance.value();
    }
    funds.put(advance.value(), found);
    return found;
  }

  public String ofBatch(BatchId batch) {
    return batch.value().length() > BATCH.length() && batch.value().startsWith(BATCH)
        ? ofAdvance(new AdvanceId(batch.value().substring(BATCH.length())))
        : batch.value();
  }
}

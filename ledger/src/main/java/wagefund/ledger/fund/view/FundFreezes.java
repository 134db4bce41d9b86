package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_FREEZE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;

/** When funds are frozen, the latest first. */
@Component
public class FundFreezes {

  private final DSLContext read;

  FundFreezes(DSLContext read) {
    this.read = read;
  }

  public List<FundFreeze> of(FundId fund) {
    return read.select(
            FUND_FREEZE.FROM_DATE,
            FUND_FREEZE.UNTIL_DATE,
            FUND_FREEZE.REASON,
            FUND_FREEZE.DOCUMENT,
            FUND_FREEZE.LIFTED_ON)
        .from(FUND_FREEZE)
        .where(FUND_FREEZE.FUND_ID.eq(fund.value()))
        .orderBy(FUND_FREEZE.FROM_DATE.desc(), FUND_FREEZE.SEQ.desc())
        .fetch(Records.mapping(FundFreeze::new));
  }
}
